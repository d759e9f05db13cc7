import type { MirrorState } from '../desk/desk';
import type { Invariant, Row } from './scene';

const shown = (state: MirrorState) =>
  state === null ? 'not there' : `${state.state} at ${state.address}`;

export const acknowledgedMirrors: Invariant = {
  name: 'each acknowledged mirror is there',
  async check({ strapi, expected }) {
    const found: string[] = [];
    for (const { name, possible } of expected.mirrors) {
      const row: Row | null = await strapi.db
        .query('plugin::newsroom.outlet-mirror')
        .findOne({ where: { label: name, publishedAt: null } });
      const seen = shown(row && { state: row.state, address: row.address });
      if (!possible.some((state) => shown(state) === seen)) {
        found.push(`${name} is ${seen}. It may be ${possible.map(shown).join(' or ')}.`);
      }
    }
    return found;
  },
};
