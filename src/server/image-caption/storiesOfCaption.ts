import type { Change } from '../moments';
import { rowsOf, type Row, type Version } from '../strapi/rows';
import { IMAGE_CAPTION } from '../strapi/uids';

const articleIn = ({ article }: Partial<Row>) =>
  (article as { documentId: string } | null | undefined)?.documentId;

/** The stories that have, or had, a caption that was written, in the languages it was written in. */
export async function storiesOfCaption({ strapi, versions, before }: Change): Promise<Version[]> {
  const now: Row[] = await rowsOf(strapi, IMAGE_CAPTION).findMany({
    select: ['id', 'documentId', 'locale'],
    where: { documentId: { $in: versions.map(({ documentId }) => documentId) } },
    populate: { article: { select: ['documentId'] } },
  });
  const locales = new Set(versions.map(({ locale }) => locale));
  const stories = new Map<string, Version>();
  for (const row of [...before, ...now]) {
    const documentId = articleIn(row);
    if (documentId === undefined || !locales.has(row.locale)) continue;
    stories.set(`${documentId} ${row.locale}`, { documentId, locale: row.locale });
  }
  return [...stories.values()];
}
