import { digestOnDisk } from './bytes';
import type { Invariant, Row } from './scene';

export const acknowledgedPictures: Invariant = {
  name: 'each acknowledged picture has its bytes',
  async check(scene) {
    const found: string[] = [];
    for (const { name, documentId, possible } of scene.expected.pictures) {
      if (possible.includes('any') || documentId === null) continue;
      const file: Row | null = await scene.strapi.db
        .query('plugin::upload.file')
        .findOne({ where: { id: Number(documentId) } });
      const digest = file && digestOnDisk(scene, file);
      if (!possible.includes(digest)) {
        found.push(
          `Picture ${name} (file ${documentId}) has the bytes ${digest}, not ${possible.join(' or ')}.`
        );
      }
    }
    return found;
  },
};
