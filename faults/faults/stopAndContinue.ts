import { setTimeout as pause } from 'node:timers/promises';
import { EVERY_DATABASE, type Fault } from './fault';

/** The machine stands still for a while, and sometimes never goes on. */
export const stopAndContinue: Fault = {
  name: 'the process stands still',
  weight: 1,
  databases: EVERY_DATABASE,
  async strike({ node, chance, span }) {
    await pause(chance.below(span));
    node.signal('SIGSTOP');
    await pause(300 + chance.below(700));
    if (chance.is(0.5)) await node.kill();
    else node.signal('SIGCONT');
  },
};
