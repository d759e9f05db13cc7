import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Block } from '../../../types/blocks';
import type { ExportedStory } from '../../../src/server/archive/export/exportFormat';
import { ExportFolder } from '../../../src/server/archive/export/exportFolder';
import { exportFormats } from '../../../src/server/archive/export/formats';
import { captionsBesideText } from '../../../src/server/archive/export/printedWords';
import { openSources, readOpened, Unpacked } from '../../../src/server/archive/source';
import type { Story, StoryCaption } from '../../../src/server/archive/story';
import type { PublishedStory } from '../../../src/server/delivery';
import {
  arabicStory,
  captionOf,
  exported,
  fullStory,
  paragraph,
  publishedStory,
} from '../../support/exportedStories';

/** Everything that a story may have; texts that look like tags are not in it, which readers of HTML take away. */
const STORIES = [
  exported({
    ...fullStory(),
    headline: 'Mayor says "no" & leaves',
    standfirst: 'The vote is "off" - for now & ever.',
    related: [
      {
        documentId: 'bridge',
        uri: 'tag:tidewater.example,2026:bridge',
        locale: 'en',
        headline: 'The bridge stays open',
        slug: 'bridge',
        canonicalUrl: 'https://tidewater.example/en/bridge',
        firstPublishedAt: new Date('2026-10-13T08:00:00.000Z'),
      },
    ],
  }),
  exported(arabicStory()),
  exported(publishedStory()),
];

const named = (values: ReadonlyArray<{ name: string }>) => values.map(({ name }) => name);

const withoutEmpty = (node: object): object =>
  'children' in node && Array.isArray(node.children)
    ? {
        ...node,
        children: node.children
          .filter((child: object) => !('text' in child && child.text === ''))
          .map(withoutEmpty),
      }
    : node;

/** What readers see of a text, one after another: pictures beside a text stand where they are shown. */
function shown({ parts, captions }: Story) {
  const { before, behind } = captionsBesideText(captions, parts);
  const figure = (caption: number) => ({ type: 'figure' as const, caption });
  return [...before.map(figure), ...parts, ...behind.map(figure)].map((part) => {
    if (part.type === 'text') {
      return { type: 'text', blocks: part.blocks.map((block: Block) => withoutEmpty(block)) };
    }
    if (part.type === 'figure') return { type: 'figure', caption: captions[part.caption]?.caption };
    return part;
  });
}

const captionsWith =
  (...fields: ReadonlyArray<keyof StoryCaption>) =>
  ({ captions }: Story) =>
    captions.map((caption) => Object.fromEntries(fields.map((field) => [field, caption[field]])));

const pictureFiles = ({ captions }: Story) =>
  captions.map(({ picture }) => path.basename(picture?.file ?? ''));

const pictureUrls = ({ captions }: Story) => captions.map(({ picture }) => picture?.url);

/** What a format holds of a story, as what is compared of what was written and what is read again. */
const HELD: Record<string, Record<string, (story: Story) => unknown>> = {
  everywhere: {
    headline: ({ headline }) => headline,
    standfirst: ({ standfirst }) => standfirst,
    locale: ({ locale }) => locale,
    by: ({ by }) => by,
    authors: ({ authors }) => named(authors),
    publishedAt: ({ publishedAt }) => publishedAt,
    modifiedAt: ({ modifiedAt }) => modifiedAt,
    state: ({ state }) => state,
    section: ({ sectionTrail }) => sectionTrail.at(-1),
  },
  identity: { id: ({ id }) => id, url: ({ url }) => url },
  text: { text: shown },
  trail: { sectionTrail: ({ sectionTrail }) => sectionTrail },
  desk: {
    slugline: ({ slugline }) => slugline,
    kicker: ({ kicker }) => kicker,
    dateline: ({ dateline }) => dateline,
    located: ({ located }) => located,
  },
  topics: {
    urgency: ({ urgency }) => urgency,
    subjects: ({ subjects }) => subjects,
    people: ({ people }) => people,
    places: ({ places }) => places,
  },
  outlet: { outlet: ({ outlet }) => outlet },
  slug: { slug: ({ slug }) => slug },
  corrections: { corrections: ({ corrections }) => corrections },
  beside: { related: ({ related }) => related },
  printedCaptions: { captions: captionsWith('caption', 'altText', 'creditLine', 'creator') },
  rights: { rights: captionsWith('copyrightNotice', 'usageTerms', 'personsShown', 'dateCreated') },
  files: { files: pictureFiles },
  addresses: { addresses: pictureUrls },
};

const FORMATS: Record<string, string[]> = {
  jsonl: Object.keys(HELD),
  markdown: Object.keys(HELD),
  html: Object.keys(HELD),
  wxr: [
    ...['everywhere', 'identity', 'text', 'trail', 'desk', 'outlet', 'slug'],
    ...['printedCaptions', 'addresses'],
  ],
  ghost: ['everywhere', 'outlet', 'slug', 'addresses'],
  ninjs: [
    ...['everywhere', 'identity', 'trail', 'topics', 'outlet', 'beside'],
    ...['printedCaptions', 'addresses'],
  ],
  'newsml-g2': [
    ...['everywhere', 'identity', 'trail', 'desk', 'topics', 'beside'],
    ...['printedCaptions', 'files'],
  ],
};

async function readBack(format: string, stories: readonly ExportedStory[]): Promise<Story[]> {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-round-trip-'));
  const unpacked = new Unpacked();
  try {
    const writer = await exportFormats
      .find(({ name }) => name === format)
      ?.open(new ExportFolder(root));
    for (const story of stories) await writer?.write(story);
    await writer?.end();
    const found: Story[] = [];
    for (const source of await openSources([root], unpacked)) {
      for await (const item of readOpened(source, {})) {
        if ('refused' in item) throw new Error(`${item.place}: ${item.refused.message}`);
        found.push(item.story);
      }
    }
    return found;
  } finally {
    unpacked.remove();
    fs.rmSync(root, { recursive: true, force: true });
  }
}

describe('a story that is exported and imported again', () => {
  it.each(Object.entries(FORMATS))('is the same, by all that %s holds', async (format, held) => {
    const read = await readBack(format, STORIES);
    expect(read).toHaveLength(STORIES.length);
    for (const { story } of STORIES) {
      const again = read.find(({ headline }) => headline === story.headline);
      for (const group of held) {
        for (const [field, of] of Object.entries(HELD[group] ?? {})) {
          expect([field, again && of(again)]).toEqual([field, of(story)]);
        }
      }
    }
  });

  it.each(Object.keys(FORMATS).filter((name) => name !== 'ghost'))(
    'has both captions of one picture again by %s',
    async (format) => {
      const arrives = captionOf('arrives', { caption: 'The mayor arrives', creditLine: 'Ann Poe' });
      const leaves = captionOf('leaves', {
        caption: 'The mayor leaves',
        creditLine: 'Bo Lind',
        picture: arrives.picture,
      });
      const bare = captionOf('bare', { caption: '', creditLine: 'Bo Lind', altText: 'A sea' });
      const body = [
        { kind: 'text', blocks: [paragraph('The mayor came.')] },
        { kind: 'figure', caption: arrives },
        { kind: 'text', blocks: [paragraph('The mayor went.')] },
        { kind: 'figure', caption: leaves },
        { kind: 'figure', caption: bare },
      ] as PublishedStory['body'];
      const captions = [arrives, leaves, bare];
      const [story] = await readBack(format, [exported(publishedStory({ captions, body }))]);
      const words = story?.captions.map(({ caption }) => caption) ?? [];
      expect(words.sort()).toEqual(['', 'The mayor arrives', 'The mayor leaves']);
    }
  );

  it.each(['markdown', 'html', 'wxr', 'ghost', 'newsml-g2', 'ninjs'])(
    'has the lines of a quotation and who said it again by %s',
    async (format) => {
      const quote = { kind: 'quote', text: 'Two\nlines.', attribution: 'Ann Poe', source: null };
      const text = { kind: 'text', blocks: [paragraph('She said it.')] };
      const body = [text, quote, text] as PublishedStory['body'];
      const [story] = await readBack(format, [exported(publishedStory({ body }))]);
      expect(story?.parts.find(({ type }) => type === 'quote')).toEqual({
        type: 'quote',
        text: 'Two\nlines.',
        attribution: 'Ann Poe',
        source: null,
      });
    }
  );

  it('is a draft again, and no day of it is made up', async () => {
    const draft = exported(publishedStory(), { state: 'draft', isDated: false });
    for (const format of ['jsonl', 'markdown', 'html', 'wxr', 'ghost']) {
      const [story] = await readBack(format, [draft]);
      expect([format, story?.state, story?.publishedAt]).toEqual([format, 'draft', null]);
    }
  });
});
