import { canonical, isRecord } from './canonical';
import { mergeLists } from './mergeLists';

/** The part of a story that is running text. */
const TEXT = 'newsroom.text';

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const textOf = (part: unknown): unknown[] | null =>
  isRecord(part) && part.__component === TEXT && Array.isArray(part.text) ? part.text : null;

/** Running text paragraph by paragraph: how it is cut into parts is nobody's change. */
const pieces = (parts: unknown): unknown[] =>
  listOf(parts).flatMap((part) => {
    const text = textOf(part);
    return text ? text.map((block) => ({ __component: TEXT, text: [block] })) : [part];
  });

/** The pieces of running text in one part again, as far as they stand together. */
function parts(from: readonly unknown[]): unknown[] {
  const made: unknown[] = [];
  for (const piece of from) {
    const before = textOf(made.at(-1));
    const text = textOf(piece);
    if (before && text) before.push(...text);
    else made.push(text ? { __component: TEXT, text: [...text] } : piece);
  }
  return made;
}

/**
 * What two made of a list, of the parts of a story above all: both changes in it. Null where they changed the
 * same part, or paragraph.
 */
export function bothParts(base: unknown, mine: unknown, theirs: unknown): unknown[] | null {
  const lists = [base, mine, theirs].map(pieces);
  const [was = [], own = [], other = []] = lists.map((list) => list.map(canonical));
  const merged = mergeLists(was, own, other, { mayTouch: true });
  if (!merged) return null;
  // Of two that say the same, the one that stands has the number by which it stays the same part.
  const byWords = new Map(
    lists.flatMap((list) => list.map((piece): [string, unknown] => [canonical(piece), piece]))
  );
  return parts(merged.map((words) => byWords.get(words)));
}
