import { EVERY_DATABASE, type Fault } from './fault';

/** Mirrors, reviewer and CDN answer late, wrongly or half; and somewhere in it the process is killed. */
export const badNeighbours: Fault = {
  name: 'services outside fail',
  weight: 1,
  databases: EVERY_DATABASE,
  async strike({ outside, chance }) {
    outside.manner = chance.oneOf(['slow', 'wrong', 'broken'] as const);
  },
};
