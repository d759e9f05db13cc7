import { setTimeout as pause } from 'node:timers/promises';
import { EVERY_DATABASE, type Fault } from './fault';

const HOUR = 3_600_000;

/** The clock jumps, forward or back, by up to two days, and later back. */
export const jumpingClock: Fault = {
  name: 'the clock jumps',
  weight: 1,
  databases: EVERY_DATABASE,
  async strike({ node, chance, span }) {
    await pause(chance.below(span));
    await node.order({ name: 'shiftClock', milliseconds: (chance.below(96) - 48) * HOUR });
    await pause(chance.below(span));
    await node.order({ name: 'shiftClock', milliseconds: 0 });
  },
};
