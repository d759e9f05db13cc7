import type { StoryReader } from '../../reader';
import { rootOf } from '../../xml/rootOf';
import { ITEMS } from './items';

const ROOTS = new Set([...ITEMS, 'newsMessage']);

/** A NewsML-G2 item, or a message of them with their pictures. */
export const newsmlG2Reader: StoryReader = {
  format: 'newsml-g2',
  title: 'a NewsML-G2 item',
  recognises: (head) => ROOTS.has(rootOf(head) ?? ''),
  async *read(file, options) {
    const { readItems } = await import('./readItems');
    yield* readItems(file, options);
  },
};
