import { digestOnDisk } from './bytes';
import type { Invariant, Row } from './scene';

export const approvalsMatchBytes: Invariant = {
  name: 'captions are approved for the bytes that their pictures have',
  async check(scene) {
    const { db } = scene.strapi;
    const found: string[] = [];
    const files: Row[] = await db.query('plugin::upload.file').findMany();
    const digests = new Map(files.map((file) => [file.id, digestOnDisk(scene, file)]));
    const facts: Row[] = await db.query('plugin::newsroom.picture-fact').findMany();
    for (const { fileId, sha256 } of facts) {
      if (digests.get(fileId) !== sha256) {
        found.push(
          `File ${fileId} is known as ${sha256}, and its bytes are ${digests.get(fileId) ?? 'none'}.`
        );
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
