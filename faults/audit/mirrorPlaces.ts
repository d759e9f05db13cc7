import type { Invariant, Row } from './scene';

export const mirrorPlaces: Invariant = {
  name: 'each mirror has its place, and nobody else',
  async check({ strapi: { db } }) {
    const found: string[] = [];
    const mirrors: Row[] = await db
      .query('plugin::newsroom.outlet-mirror')
      .findMany({ populate: { outlet: true } });
    const places: Row[] = await db.query('plugin::newsroom.mirror-place').findMany();
    for (const { documentId, label, address, outlet } of mirrors) {
      if (!address || !outlet) continue;
      const own = places.filter(({ mirror }) => mirror === documentId);
      if (!own.some((place) => place.outlet === outlet.documentId)) {
        found.push(`${label} has no place of its own.`);
      }
    }
    for (const { mirror } of places) {
      if (!mirrors.some(({ documentId }) => documentId === mirror)) {
        found.push(`The place of mirror ${mirror} is kept, and the mirror is gone.`);
      }
    }
    return found;
  },
};
