import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault';

/** The database has no room for another page, and has it again a while later. */
export const fullDatabase: Fault = {
  name: 'the database is full',
  weight: 1,
  databases: ['sqlite'],
  async strike({ node, chance, span }) {
    await pause(chance.below(span));
    await node.order({ name: 'limitPages', free: chance.below(4) });
    await pause(chance.below(span));
    await node.order({ name: 'limitPages', free: null });
  },
};
