import type { Newsroom } from './newsroom';

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
