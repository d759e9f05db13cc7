import { eachStory } from '../../eachStory';
import { jsonItems } from '../../json/jsonItems';
import { keysOfHead, type KeysByPath } from '../../json/keysOfHead';
import type { StoryReader } from '../../reader';
import { headText } from '../../streamText';
import { readSiteTables } from './siteTables';

/** Where the tables are: in an export, in one of Ghost 0.x, in an answer of its API. */
const PLACES = ['db.*.data', 'data', 'data.data', ''];

const isPost = (keys: ReadonlySet<string> | undefined) =>
  keys !== undefined &&
  (keys.has('title') || keys.has('slug')) &&
  ['lexical', 'mobiledoc', 'html', 'markdown', 'feature_image'].some((key) => keys.has(key));

/** Where an export has its tables; null for what is none. */
function placeOfTables(keys: KeysByPath): string | null {
  const isExport = ['data', 'meta'].some((key) => keys.get('db.*')?.has(key));
  if (isExport) return PLACES[0] ?? null;
  const found = PLACES.find((place) =>
    isPost(keys.get(place === '' ? 'posts.*' : `${place}.posts.*`))
  );
  return found ?? null;
}

/** A Ghost export; its tables are read first, since posts come before what they refer to. */
export const ghostReader: StoryReader = {
  format: 'ghost',
  title: 'a Ghost export',
  recognises: (head) => placeOfTables(keysOfHead(head)) !== null,
  async *read(file, options) {
    const { ghostStory } = await import('./ghostStory');
    const place = placeOfTables(keysOfHead(headText(file))) ?? '';
    const tables = await readSiteTables(file, place);
    const posts = jsonItems(file, place === '' ? 'posts.*' : `${place}.posts.*`);
    yield* eachStory(posts, options, (post) => ghostStory(post, tables, options.url ?? null));
  },
};
