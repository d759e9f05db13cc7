import { eachStory } from '../../eachStory';
import { jsonItems } from '../../json/jsonItems';
import { keysOfHead, pathOfItems } from '../../json/keysOfHead';
import type { StoryReader } from '../../reader';
import { headText } from '../../streamText';

/** What every news object has beside its id: something of what only ninjs calls so. */
const MARKS = [
  'versioncreated',
  'versionCreated',
  'pubstatus',
  'pubStatus',
  'representationtype',
  'representationType',
  'body_xhtml',
  'body_html',
  'body_text',
  'headlines',
  'bodies',
  'standard',
  '$standard',
];

const isNewsObject = (keys: ReadonlySet<string>) =>
  (keys.has('uri') || keys.has('guid')) && MARKS.some((mark) => keys.has(mark));

/** One news object, a list of them, or an answer of an API that has them in a list. */
export const ninjsReader: StoryReader = {
  format: 'ninjs',
  title: 'an item of IPTC ninjs',
  recognises: (head) => pathOfItems(keysOfHead(head), isNewsObject) !== null,
  async *read(file, options) {
    const { ninjsStory } = await import('./ninjsStory');
    const path = pathOfItems(keysOfHead(headText(file)), isNewsObject) ?? '';
    yield* eachStory(jsonItems(file, path), options, ninjsStory);
  },
};
