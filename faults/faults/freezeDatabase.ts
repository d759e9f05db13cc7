import { setTimeout as pause } from 'node:timers/promises';
import { SERVERS, type Fault } from './fault';

export const freezeDatabase: Fault = {
  name: 'the database stands still',
  weight: 1,
  databases: SERVERS,
  async strike({ node, proxy, chance, span }) {
    await pause(chance.below(span));
    proxy?.freeze();
    await pause(300 + chance.below(1500));
    if (chance.is(0.5)) await node.kill();
    proxy?.heal();
  },
};
