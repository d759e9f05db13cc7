import { eachStory } from '../../eachStory';
import { jsonItems } from '../../json/jsonItems';
import { keysOfHead, pathOfItems } from '../../json/keysOfHead';
import type { StoryReader } from '../../reader';
import { headText } from '../../streamText';

/** What Superdesk keeps with an item and no other format has. */
const MARKS = [
  'anpa_category',
  'family_id',
  'fields_meta',
  'original_creator',
  'schedule_settings',
  'sign_off',
  'unique_name',
  'version_creator',
];

const isItem = (keys: ReadonlySet<string>) =>
  (keys.has('_id') || keys.has('guid')) &&
  ['headline', 'slugline', 'body_html', 'type'].some((key) => keys.has(key)) &&
  MARKS.filter((mark) => keys.has(mark)).length + Number(keys.has('state')) >= 2;

/** An item of Superdesk as its database and API have it, or a list of them. */
export const superdeskReader: StoryReader = {
  format: 'superdesk',
  title: 'an item of Superdesk',
  recognises: (head) => pathOfItems(keysOfHead(head), isItem) !== null,
  async *read(file, options) {
    const { superdeskStory } = await import('./superdeskStory');
    const path = pathOfItems(keysOfHead(headText(file)), isItem) ?? '';
    yield* eachStory(jsonItems(file, path), options, superdeskStory);
  },
};
