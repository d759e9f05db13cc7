import { setTimeout as pause } from 'node:timers/promises';
import { EVERY_DATABASE, type Fault } from './fault';

export const killAtTime: Fault = {
  name: 'kill -9 at any time',
  weight: 3,
  databases: EVERY_DATABASE,
  async strike({ node, chance, span }) {
    await pause(chance.below(span));
    await node.kill();
  },
};
