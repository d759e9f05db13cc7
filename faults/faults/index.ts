import { badNeighbours } from './badNeighbours';
import { cutCommit } from './cutCommit';
import { cutDatabase } from './cutDatabase';
import type { Fault } from './fault';
import { freezeDatabase } from './freezeDatabase';
import { fullDatabase } from './fullDatabase';
import { fullDisk } from './fullDisk';
import { jumpingClock } from './jumpingClock';
import { killAtStatement } from './killAtStatement';
import { killAtTime } from './killAtTime';
import { stopAndContinue } from './stopAndContinue';

/** All that happens to a newsroom. */
export const faults: readonly Fault[] = [
  killAtStatement,
  killAtTime,
  stopAndContinue,
  cutDatabase,
  cutCommit,
  freezeDatabase,
  fullDatabase,
  fullDisk,
  jumpingClock,
  badNeighbours,
];

export type { DatabaseName, Fault } from './fault';
