import { eachStory } from '../../eachStory';
import { jsonItems } from '../../json/jsonItems';
import { keysOfHead, pathOfItems } from '../../json/keysOfHead';
import type { StoryReader } from '../../reader';
import { headText } from '../../streamText';

const isResource = (keys: ReadonlySet<string>) =>
  ['type', 'id', 'attributes'].every((key) => keys.has(key));

/** Where the nodes are: one, or a list. */
function pathOfNodes(head: string): string | null {
  if (!/"type"\s*:\s*"node--/.test(head)) return null;
  return pathOfItems(keysOfHead(head), isResource);
}

/** An answer of Drupal's JSON:API with nodes. */
export const drupalReader: StoryReader = {
  format: 'drupal',
  title: "an answer of Drupal's JSON:API",
  recognises: (head) => pathOfNodes(head) !== null,
  async *read(file, options) {
    const { readIncluded } = await import('./included');
    const { drupalStory } = await import('./node');
    const path = pathOfNodes(headText(file)) ?? 'data.*';
    const included = await readIncluded(file);
    yield* eachStory(jsonItems(file, path), options, (node) =>
      drupalStory(node, included, options.url ?? null)
    );
  },
};
