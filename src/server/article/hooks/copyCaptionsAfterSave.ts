import type { Change } from '../../moments';
import { pointingTo, rowsOf, type Row } from '../../strapi/rows';
import { IMAGE_CAPTION } from '../../strapi/uids';

/** What ties a caption to the article it was written for, or to its own row. */
const OWN = [
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'article',
  'localizations',
];

/**
 * Gives a copied article copies of its captions, as drafts: a caption belongs to one article, so the
 * original keeps its own.
 */
export async function copyCaptionsAfterSave({
  strapi,
  action,
  versions,
  source,
}: Change): Promise<void> {
  if (action !== 'clone' || !source) return;
  for (const { documentId, locale } of versions) {
    const captions: Row[] = await rowsOf(strapi, IMAGE_CAPTION).findMany({
      where: {
        publishedAt: null,
        locale,
        ...(await pointingTo(strapi, IMAGE_CAPTION, 'article', {
          documentId: source,
          publishedAt: null,
        })),
      },
      populate: { image: true, personsShown: true },
    });
    for (const caption of captions) {
      const fields = Object.entries(caption).filter(([name]) => !OWN.includes(name));
      const { image, personsShown } = caption as { image?: Row | null; personsShown?: Row[] };
      await strapi.documents(IMAGE_CAPTION).create({
        locale: locale ?? undefined,
        data: {
          ...Object.fromEntries(fields),
          image: image?.id ?? null,
          personsShown: (personsShown ?? []).map(({ id: _id, ...person }) => person),
          article: documentId,
        } as never,
      });
    }
  }
}
