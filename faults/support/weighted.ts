import type { Chance } from '../../tests/support/random';

/** One of several things, each as likely as its weight says. */
export function weighted<Item extends { weight: number }>(
  chance: Chance,
  items: readonly Item[]
): Item {
  let left = chance.below(items.reduce((sum, { weight }) => sum + weight, 0));
  for (const item of items) {
    left -= item.weight;
    if (left < 0) return item;
  }
  throw new Error('There is nothing to choose from.');
}
