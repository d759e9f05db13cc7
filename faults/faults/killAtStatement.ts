import { EVERY_DATABASE, type Fault } from './fault';

/** Statements of a round are some thousand; twice as many moments. */
const MOMENTS = 4000;

export const killAtStatement: Fault = {
  name: 'kill -9 at a statement',
  weight: 5,
  databases: EVERY_DATABASE,
  async strike({ node, chance }) {
    await node.order({ name: 'killAt', moment: 1 + chance.below(MOMENTS) });
  },
};
