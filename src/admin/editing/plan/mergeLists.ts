import { diffArrays } from 'diff';

/** How far apart two lists may be that are compared item by item. */
export const FARTHEST = { maxEditLength: 3000 } as const;

/** Items in the place of those of a list from one on, up to another that stays. */
interface Edit {
  from: number;
  to: number;
  items: string[];
}

function editsOf(base: string[], list: string[]): Edit[] | null {
  const changes = diffArrays(base, list, FARTHEST);
  if (!changes) return null;
  const edits: Edit[] = [];
  let at = 0;
  for (const { value, added, removed } of changes) {
    if (!added && !removed) {
      at += value.length;
      continue;
    }
    const last = edits.at(-1);
    const edit = last?.to === at ? last : { from: at, to: at, items: [] };
    if (edit !== last) edits.push(edit);
    if (added) edit.items.push(...value);
    else {
      at += value.length;
      edit.to = at;
    }
  }
  return edits;
}

const isSame = (one: Edit, other: Edit): boolean =>
  one.from === other.from &&
  one.to === other.to &&
  one.items.length === other.items.length &&
  one.items.every((item, at) => item === other.items[at]);

const touches = (one: Edit, other: Edit): boolean => one.from <= other.to && other.from <= one.to;

/** Whether two edits are about the same items, or both put something in one place. */
const collides = (one: Edit, other: Edit): boolean =>
  (one.from < other.to && other.from < one.to) || (one.from === other.from && one.to === other.to);

/**
 * What two made of one list, both changes in it; null where they changed the same items.
 *
 * @param mayTouch whether one may have changed what stands right beside what the other changed
 */
export function mergeLists(
  base: string[],
  mine: string[],
  theirs: string[],
  { mayTouch }: { mayTouch: boolean }
): string[] | null {
  const own = editsOf(base, mine);
  const others = editsOf(base, theirs);
  if (!own || !others) return null;
  const added = others.filter((edit) => !own.some((each) => isSame(each, edit)));
  const clash = mayTouch ? collides : touches;
  if (added.some((edit) => own.some((each) => clash(each, edit)))) return null;
  const inOrder = [...own, ...added].sort(
    (one, other) => one.from - other.from || one.to - other.to
  );
  let at = 0;
  const result: string[] = [];
  for (const { from, to, items } of inOrder) {
    result.push(...base.slice(at, from), ...items);
    at = to;
  }
  return [...result, ...base.slice(at)];
}
