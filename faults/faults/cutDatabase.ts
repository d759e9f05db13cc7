import { setTimeout as pause } from 'node:timers/promises';
import { SERVERS, type Fault } from './fault';

export const cutDatabase: Fault = {
  name: 'the database is away for a while',
  weight: 2,
  databases: SERVERS,
  async strike({ proxy, chance, span }) {
    await pause(chance.below(span));
    proxy?.close();
    await pause(chance.below(800));
    proxy?.heal();
  },
};
