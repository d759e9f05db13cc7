import { eachStory } from '../../eachStory';
import { jsonItems } from '../../json/jsonItems';
import { keysOfHead, pathOfItems } from '../../json/keysOfHead';
import type { StoryReader } from '../../reader';
import { headText } from '../../streamText';

const MARKS = ['headlines', 'canonical_url', 'canonical_website', 'credits'];

/** Arc writes keys in the order of the alphabet, and a long text may come before all that follows it. */
const isDocument = (keys: ReadonlySet<string>) =>
  keys.has('content_elements') && MARKS.some((mark) => keys.has(mark));

/** A story of Arc XP as its APIs give it (ANS), a list of them, an answer to a search, or what it sends of a change. */
export const ansReader: StoryReader = {
  format: 'ans',
  title: 'a story of Arc XP (ANS)',
  recognises: (head) => pathOfItems(keysOfHead(head), isDocument) !== null,
  async *read(file, options) {
    const { ansStory } = await import('./ansStory');
    const path = pathOfItems(keysOfHead(headText(file)), isDocument) ?? '';
    yield* eachStory(jsonItems(file, path), options, (document) =>
      ansStory(document, options.url ?? null)
    );
  },
};
