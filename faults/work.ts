import { setTimeout as pause } from 'node:timers/promises';
import { chanceOf, type Chance } from '../tests/support/random';
import type { Deed } from './desk/deed';
import type { Desk } from './desk/desk';
import { operations, type Operation } from './operations';
import type { Client } from './support/client';
import { weighted } from './support/weighted';

/** How much more often the operation is done that a round is about. */
const THEME = 8;
const NO_ANSWER_PAUSE = 100;
/** Attempts to find something to do before a lane gives up. */
const ATTEMPTS = 20;

/** What became of the writes of a round. */
export interface Journal {
  lines: string[];
  acknowledged: number;
  refused: number;
  doubted: number;
}

export const emptyJournal = (): Journal => ({
  lines: [],
  acknowledged: 0,
  refused: 0,
  doubted: 0,
});

interface Work {
  desk: Desk;
  client: Client;
  chance: Chance;
  /** Writers at once. */
  lanes: number;
  deeds: number;
  /** The operation that the round is about. */
  theme: Operation;
  isOver(): boolean;
}

/** Lets several writers write until all is written or the newsroom is gone. */
export async function work({ chance, lanes, ...rest }: Work, journal: Journal): Promise<void> {
  const left = { deeds: rest.deeds };
  await Promise.all(
    Array.from({ length: lanes }, () => chanceOf(chance.below(2 ** 31))).map((own) =>
      write({ ...rest, lanes, chance: own }, journal, left)
    )
  );
}

async function write(lane: Work, journal: Journal, left: { deeds: number }): Promise<void> {
  while (left.deeds > 0 && !lane.isOver()) {
    left.deeds -= 1;
    const deed = next(lane);
    if (!deed) return;
    for (const thing of deed.on) thing.isBusy = true;
    const { status, body } = await deed.send(lane.client);
    if (status >= 200 && status < 300) {
      journal.acknowledged += 1;
      deed.acknowledged({ status, body });
    } else if (status >= 400 && status < 500) {
      // Said to be refused: nothing of it may be there.
      journal.refused += 1;
    } else {
      journal.doubted += 1;
      deed.doubted();
    }
    // Whether the newsroom has ended is known a moment later.
    if (status === 0) await pause(NO_ANSWER_PAUSE);
    for (const thing of deed.on) thing.isBusy = false;
    const why = status < 300 ? '' : ` ${JSON.stringify(body?.error?.message ?? body)}`;
    journal.lines.push(`${deed.what}: ${status || 'no answer'}${why}`);
  }
}

function next({ desk, chance, theme }: Work): Deed | null {
  const table = operations.map((operation) => ({
    operation,
    weight: operation.weight * (operation === theme ? THEME : 1),
  }));
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const deed = weighted(chance, table).operation.plan(desk, chance);
    if (deed) return deed;
  }
  return null;
}
