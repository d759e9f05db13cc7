import { eachStory, pieceOf, type SourcePiece } from '../../eachStory';
import { keysOfHead } from '../../json/keysOfHead';
import type { StoryReader, StoryFile } from '../../reader';
import { headText, streamText } from '../../streamText';
import { rootOf } from '../../xml/rootOf';
import type { XmlElement } from '../../xml/xmlElement';
import { isJsonFeed } from './isJsonFeed';
import { jsonEntries } from './jsonEntries';

const ROOTS = new Set(['rss', 'RDF', 'feed', 'RSS']);
const ENTRIES = new Set(['item', 'entry']);

interface Entry {
  entry: XmlElement;
  around: readonly XmlElement[];
}

async function* entriesOf(file: StoryFile): AsyncGenerator<SourcePiece<Entry>> {
  const { streamElements } = await import('../../xml/streamElements');
  let number = 0;
  for await (const found of streamElements(streamText(file), (name) => ENTRIES.has(name))) {
    number += 1;
    const { element: entry, around, line, fault } = found;
    const place = entry.name === '' ? `line ${line}` : `item ${number}, line ${line}`;
    yield pieceOf(place, fault, { entry, around });
  }
}

/** RSS of all versions, Atom and JSON Feed. */
export const feedReader: StoryReader = {
  format: 'feed',
  title: 'a feed (RSS, Atom or JSON Feed)',
  recognises: (head) => ROOTS.has(rootOf(head) ?? '') || isJsonFeed(head, keysOfHead(head)),
  async *read(file, options) {
    const head = headText(file);
    const outermost = options.url ?? null;
    if (isJsonFeed(head, keysOfHead(head))) {
      const { storyOfJsonEntry } = await import('./jsonFeed');
      yield* eachStory(jsonEntries(file), options, (item) => storyOfJsonEntry(item, outermost));
      return;
    }
    const { storyOfEntry } = await import('./entry');
    yield* eachStory(entriesOf(file), options, ({ entry, around }) =>
      storyOfEntry(entry, around, outermost)
    );
  },
};
