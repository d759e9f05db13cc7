import { decodeText } from '../encoding';
import { isJsonObject } from '../json/jsonFields';
import type { ReadItem, StoryReader } from '../reader';
import type { Story } from '../story';
import { withOptions } from '../withOptions';

/** What stands around the story of a page; nothing in it has a `<` of its own. */
const BEGIN = '<script type="application/json" id="newsroom-story">';
const END = '</script>';

const GENERATOR = '<meta name="generator" content="strapi-plugin-newsroom">';

/** How the folder of the archive is reached from the page. */
const TO_ROOT = /^(?:\.\.\/){0,20}$/;

function jsonIn(html: string): unknown {
  const at = html.indexOf(BEGIN);
  const end = at === -1 ? -1 : html.indexOf(END, at);
  if (end === -1) return null;
  try {
    return JSON.parse(html.slice(at + BEGIN.length, end));
  } catch {
    return undefined;
  }
}

/** The pictures of a story as they are reached from its page. */
const fromPage = (story: Story, root: string): Story => ({
  ...story,
  captions: story.captions.map((caption) => ({
    ...caption,
    picture: caption.picture && {
      ...caption.picture,
      file: caption.picture.file === null ? null : `${root}${caption.picture.file}`,
    },
  })),
});

async function readPage(html: string): Promise<{ story: Story } | { fault: string } | null> {
  const value = jsonIn(html);
  // A list of stories, which have pages of their own.
  if (value === null) return null;
  if (!isJsonObject(value)) return { fault: 'it is cut off' };
  const root = typeof value.root === 'string' && TO_ROOT.test(value.root) ? value.root : null;
  if (root === null) return { fault: 'root: is no way up' };
  const { readExportedStory } = await import('../exportedStory');
  const read = readExportedStory(value.story);
  return 'story' in read ? { story: fromPage(read.story, root) } : read;
}

/** A page of the archive that `newsroom export --format html` writes: it carries its story as data, too. */
export const exportedPageReader: StoryReader = {
  format: 'html-export',
  title: 'a page of a newsroom export',
  recognises: (head) =>
    /^\s*<!doctype html>/i.test(head) && head.slice(0, 8_000).includes(GENERATOR),
  async *read(file, options): AsyncGenerator<ReadItem> {
    const read = await readPage(decodeText(await file.bytes()).text);
    if (read === null) return;
    if ('story' in read) yield { place: 'page', story: withOptions(read.story, options) };
    else {
      const message = `The story of this page cannot be read: ${read.fault}. Export again.`;
      yield { place: 'page', refused: { rule: 'invalid-story', message } };
    }
  },
};
