import type { Newsroom } from './newsroom';

/** A picture of such a block, with all that Strapi wants of one. */
export const BLOCK_IMAGE = {
  url: 'http://localhost:1337/uploads/ferry.jpg',
  name: 'ferry.jpg',
  alternativeText: 'A ferry',
  width: 8,
  height: 6,
  hash: 'ferry',
  ext: '.jpg',
  mime: 'image/jpeg',
  size: 1,
  provider: 'local',
  createdAt: '2026-10-14T08:30:00.000Z',
  updatedAt: '2026-10-14T08:30:00.000Z',
};

/** A picture between paragraphs, as Strapi's editor keeps it. */
export const pictureBlock = (image: object) => ({
  type: 'image',
  image,
  children: [{ type: 'text', text: '' }],
});

/** Puts such a picture behind each text of a story, drafts and what is public, as stories of before have it. */
export async function plantTextPicture(
  { strapi }: Newsroom,
  documentId: string,
  image: object
): Promise<void> {
  const rows: Array<{ body: Array<{ __component: string; id: number; text: unknown[] }> }> =
    await strapi.db
      .query('plugin::newsroom.article')
      .findMany({ where: { documentId }, populate: { body: true } });
  for (const { __component, id, text } of rows.flatMap(({ body }) => body)) {
    if (__component !== 'newsroom.text') continue;
    await strapi.db
      .query(__component)
      .update({ where: { id }, data: { text: [...text, pictureBlock(image)] } });
  }
}
