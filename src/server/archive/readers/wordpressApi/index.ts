import { eachStory } from '../../eachStory';
import { jsonItems } from '../../json/jsonItems';
import { keysOfHead, pathOfItems } from '../../json/keysOfHead';
import type { StoryReader } from '../../reader';
import { headText } from '../../streamText';

const MARKS = ['guid', 'content', 'slug', 'date_gmt', 'title'];

const isPost = (keys: ReadonlySet<string>) => MARKS.every((mark) => keys.has(mark));

/** What `/wp-json/wp/v2/posts` of a site with WordPress answers; with `_embed` it names authors and categories. */
export const wordpressApiReader: StoryReader = {
  format: 'wordpress-api',
  title: "an answer of WordPress's REST API",
  recognises: (head) => pathOfItems(keysOfHead(head), isPost) !== null,
  async *read(file, options) {
    const { apiStory } = await import('./apiStory');
    const path = pathOfItems(keysOfHead(headText(file)), isPost) ?? '';
    yield* eachStory(jsonItems(file, path), options, apiStory);
  },
};
