import { eachStory, pieceOf, type SourcePiece } from '../../eachStory';
import type { StoryReader, StoryFile } from '../../reader';
import { streamText } from '../../streamText';
import type { XmlElement } from '../../xml/xmlElement';
import type { SiteLibrary } from './siteLibrary';

const LIBRARY = new Set(['item', 'wp:author', 'wp:category', 'wp:term']);

async function readLibrary(file: StoryFile): Promise<SiteLibrary> {
  const { SiteLibrary } = await import('./siteLibrary');
  const { streamElements } = await import('../../xml/streamElements');
  const library = new SiteLibrary();
  for await (const { element, fault } of streamElements(streamText(file), (name) =>
    LIBRARY.has(name)
  )) {
    if (fault === null) library.add(element);
  }
  return library;
}

interface Post {
  item: XmlElement;
  channel: XmlElement;
}

async function* postsOf(file: StoryFile): AsyncGenerator<SourcePiece<Post>> {
  const { streamElements } = await import('../../xml/streamElements');
  let number = 0;
  for await (const found of streamElements(streamText(file), (name) => LIBRARY.has(name))) {
    const { element, around, line, fault } = found;
    if (element.name !== 'item' && fault === null) continue;
    number += 1;
    const place = element.name === '' ? `line ${line}` : `item ${number}, line ${line}`;
    yield pieceOf(place, fault, { item: element, channel: around.at(-1) ?? element });
  }
}

/** A WordPress export (WXR): read twice, since files come after the posts that show them. */
export const wxrReader: StoryReader = {
  format: 'wxr',
  title: 'a WordPress export',
  recognises: (head) =>
    /^\s*(?:<\?xml|<!--|<rss)/.test(head) &&
    (/xmlns:\w+=["']http:\/\/wordpress\.org\/export\//.test(head) ||
      head.includes('<wp:wxr_version>')),
  async *read(file, options) {
    const { readPost } = await import('./post');
    const library = await readLibrary(file);
    yield* eachStory(postsOf(file), options, ({ item, channel }) =>
      readPost(item, channel, library)
    );
  },
};
