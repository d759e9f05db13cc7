import type { Problem } from '../input/problems';

/** The times of a story, by the names of its fields. */
export const TIMES = ['publishAt', 'embargoedUntil', 'expires'] as const;
export type TimeName = (typeof TIMES)[number];
export type Times = Readonly<Record<TimeName, Date | null>>;

/** No newsroom plans further ahead; a year mistyped does. */
const FARTHEST = 100 * 366 * 24 * 60 * 60 * 1000;

const isSame = (one: Date | null, other: Date | null) => one?.getTime() === other?.getTime();

/** Whether one of the times is another one than before. */
export const isMoved = (before: Times, after: Times, name: TimeName): boolean =>
  !isSame(before[name], after[name]);

/**
 * What keeps times from being meant. One that stands there already is not held against whoever saves
 * something else.
 */
export function timeProblems(before: Times, after: Times, now: Date): Problem[] {
  const problems: Problem[] = [];
  const add = (name: TimeName, message: string) => problems.push({ path: [name], message });
  for (const name of TIMES) {
    const at = after[name];
    if (!at || !isMoved(before, after, name)) continue;
    if (at.getTime() - now.getTime() > FARTHEST) {
      add(name, `${at.toISOString()} is more than a hundred years away. Look at the year again.`);
    }
  }
  const { publishAt, embargoedUntil, expires } = after;
  if (publishAt && publishAt <= now && isMoved(before, after, 'publishAt')) {
    add(
      'publishAt',
      `The story is to go out at ${publishAt.toISOString()}, which is past. Publish it now, or choose a time to come.`
    );
  }
  if (expires && expires <= now && isMoved(before, after, 'expires')) {
    add(
      'expires',
      `The story is to leave at ${expires.toISOString()}, which is past. Unpublish or withdraw it now, or choose a time to come.`
    );
  }
  if (problems.length > 0) return problems;
  if (publishAt && embargoedUntil && embargoedUntil > publishAt) {
    add(
      'publishAt',
      `The story is to go out at ${publishAt.toISOString()}, while it is under embargo until ${embargoedUntil.toISOString()}. Let it go out then or later, or lift the embargo.`
    );
  }
  const earliest = publishAt ?? embargoedUntil;
  if (expires && earliest && expires <= earliest) {
    add(
      'expires',
      `The story is to leave at ${expires.toISOString()}, before it may go out (${earliest.toISOString()}). Choose a later time.`
    );
  }
  return problems;
}

/**
 * What keeps a draft from being published at a moment: an embargo, a time that was chosen for it, an end
 * that has come. Each says by its `code` what an editor may be asked.
 */
export function publicationProblems(
  { publishAt, embargoedUntil, expires }: Times,
  now: Date
): Problem[] {
  const problems: Problem[] = [];
  if (embargoedUntil && embargoedUntil > now) {
    problems.push({
      path: ['embargoedUntil'],
      message: `The story is under embargo until ${embargoedUntil.toISOString()}. Let it go out then (publishAt), or lift the embargo first (embargoedUntil empty).`,
      about: { code: 'embargoed' },
    });
  }
  if (publishAt && publishAt > now) {
    problems.push({
      path: ['publishAt'],
      message: `The story is to go out at ${publishAt.toISOString()}. To let it, save it as a draft; to publish it now, empty publishAt.`,
      about: { code: 'scheduled' },
    });
  }
  if (expires && expires <= now) {
    problems.push({
      path: ['expires'],
      message: `The story was to leave at ${expires.toISOString()}. To publish it again, empty expires or choose a time to come.`,
      about: { code: 'expired' },
    });
  }
  return problems;
}
