import type { PieceRole } from '../../../../types/pasted-story';

/** Lines around a story that are shown of what was left out before and behind it. */
const AROUND = 3;
/** So few more are shown, too: a button would take as much room. */
const SPARED = 2;

/** The pieces from `from` up to, and without, `to`. */
export interface StorySpan {
  from: number;
  to: number;
}

/** Where in its source a story stands, with a little around it: a page of the web prints more than its story. */
export function storySpan(roles: readonly PieceRole[]): StorySpan {
  const taken = roles.flatMap((role, index) => (role === 'none' ? [] : [index]));
  const [first] = taken;
  const last = taken.at(-1);
  if (first === undefined || last === undefined) return { from: 0, to: roles.length };
  const from = first - AROUND;
  const to = last + 1 + AROUND;
  return {
    from: from > SPARED ? from : 0,
    to: to < roles.length - SPARED ? to : roles.length,
  };
}
