import { digestOnDisk } from './bytes';
import type { Invariant, Row } from './scene';

export const approvalsMatchBytes: Invariant = {
  name: 'captions are approved for the bytes that their pictures have',
  async check(scene) {
    const { db } = scene.strapi;
    const found: string[] = [];
    const files: Row[] = await db.query('plugin::upload.file').findMany();
    const digests = new Map(files.map((file) => [file.id, digestOnDisk(scene, file)]));
    const numbers = new Map(files.map(({ id, documentId }) => [documentId, id]));
    const facts: Row[] = await db.query('plugin::newsroom.picture-fact').findMany();
    for (const { file, sha256 } of facts) {
      const digest = digests.get(numbers.get(file)) ?? 'none';
      if (digest !== sha256) {
        found.push(`File ${file} is known as ${sha256}, and its bytes are ${digest}.`);
      }
    }
    const captions: Row[] = await db.query('plugin::newsroom.image-caption').findMany({
      where: { publishedAt: { $notNull: true } },
      populate: { image: true },
    });
    for (const { caption, approvedSha256, image } of captions) {
      if (!image) found.push(`The published caption "${caption}" has no picture.`);
      else if (digests.get(image.id) !== approvedSha256) {
        found.push(
          `The caption "${caption}" is approved for ${approvedSha256}, and file ${image.id} has the bytes ${digests.get(image.id) ?? 'none'}.`
        );
      }
    }
    return found;
  },
};
