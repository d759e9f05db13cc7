import type { Invariant, Row } from './scene';

export const acknowledgedOutlets: Invariant = {
  name: 'each outlet has the address that was acknowledged',
  async check({ strapi, expected }) {
    const found: string[] = [];
    for (const { name, documentId, possible } of expected.outlets) {
      const row: Row | null = await strapi.db
        .query('plugin::newsroom.outlet')
        .findOne({ where: { documentId } });
      if (!possible.some(({ address }) => address === row?.address)) {
        found.push(
          `${name} is at ${row?.address}, not at ${possible.map(({ address }) => address).join(' or ')}.`
        );
      }
    }
    return found;
  },
};
