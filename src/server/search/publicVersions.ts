import type { Core } from '@strapi/strapi';
import { rowsOf, type Row, type Version } from '../strapi/rows';

const nameOf = ({ documentId, locale }: Version) => `${documentId} ${locale ?? ''}`;

/** Which of some rows of a type readers see, each in its language. */
export async function publicVersions(
  strapi: Core.Strapi,
  uid: string,
  rows: readonly Row[]
): Promise<(row: Row) => boolean> {
  const versions: Row[] = await rowsOf(strapi, uid).findMany({
    select: ['documentId', 'locale'],
    where: {
      documentId: { $in: [...new Set(rows.map(({ documentId }) => documentId))] },
      publishedAt: { $notNull: true },
    },
  });
  const known = new Set(versions.map(nameOf));
  return (row) => known.has(nameOf(row));
}
