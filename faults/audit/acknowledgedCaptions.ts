import type { Invariant } from './scene';

export const acknowledgedCaptions: Invariant = {
  name: 'each acknowledged caption is there once',
  async check({ strapi, expected }) {
    const found: string[] = [];
    for (const { name, possible } of expected.captions) {
      const there = await strapi.db
        .query('plugin::newsroom.image-caption')
        .count({ where: { caption: name, publishedAt: null } });
      const may = possible.map((state) => (state === null ? 0 : 1));
      if (!may.some((count) => count === there)) {
        found.push(`The caption "${name}" is there ${there} times.`);
      }
    }
    return found;
  },
};
