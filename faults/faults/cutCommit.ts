import { SERVERS, type Fault } from './fault';

/** About as many commits as a round has. */
const COMMITS = 80;

export const cutCommit: Fault = {
  name: 'a connection is cut at a commit',
  weight: 3,
  databases: SERVERS,
  async strike({ proxy, chance }) {
    proxy?.cutCommit(chance.oneOf(['before', 'after']), 1 + chance.below(COMMITS));
  },
};
