/**
 * Pairs the items of a list with those of its former version: equal ones from both ends, then equal ones in
 * between wherever they stand, then what is alike in their order.
 *
 * @param isSame whether an item is a former one, unchanged
 * @param isAlike whether an item may be a former one that was changed
 * @returns for each item the position of its former one, or -1
 */
export function align<Item, Former>(
  items: readonly Item[],
  former: readonly Former[],
  isSame: (item: Item, former: Former) => boolean,
  isAlike: (item: Item, former: Former) => boolean
): number[] {
  const pairs = items.map(() => -1);
  const shorter = Math.min(items.length, former.length);
  let start = 0;
  while (start < shorter && isSame(items[start] as Item, former[start] as Former)) {
    pairs[start] = start;
    start += 1;
  }
  let behind = 0;
  while (
    behind < shorter - start &&
    isSame(items.at(-1 - behind) as Item, former.at(-1 - behind) as Former)
  ) {
    pairs[items.length - 1 - behind] = former.length - 1 - behind;
    behind += 1;
  }
  const free = new Set(
    former.slice(start, former.length - behind).map((_item, index) => start + index)
  );
  const pairWith = (matches: (item: Item, former: Former) => boolean) => {
    for (let index = start; index < items.length - behind; index += 1) {
      if (pairs[index] !== -1) continue;
      const item = items[index] as Item;
      const found = [...free].find((position) => matches(item, former[position] as Former));
      if (found === undefined) continue;
      pairs[index] = found;
      free.delete(found);
    }
  };
  pairWith(isSame);
  pairWith(isAlike);
  return pairs;
}
