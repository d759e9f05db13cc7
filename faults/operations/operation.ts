import type { Chance } from '../../tests/support/random';
import type { Deed } from '../desk/deed';
import type { Desk, StoryState } from '../desk/desk';
import type { Thing } from '../desk/thing';

/** A kind of write, as somebody in a newsroom or a program makes it. */
export interface Operation {
  name: string;
  /** How often, against the others. */
  weight: number;
  /** One such write; null where there is nothing to do it on now. */
  plan(desk: Desk, chance: Chance): Deed | null;
}

/** One of the things that nobody works on, in a state that suits; null where there is none. */
export function pick<State>(
  chance: Chance,
  things: readonly Thing<State>[],
  suits: (state: State) => boolean = (state) => state !== null
): Thing<State> | null {
  const free = things.filter(
    (thing) => thing.isFree && thing.documentId !== null && suits(thing.state)
  );
  return free.length === 0 ? null : chance.oneOf(free);
}

export const isPublished = (state: StoryState) => state !== null && state.published !== null;
