import type { Core } from '@strapi/strapi';
import type { Administrator } from '../../strapi/editorName';
import type { EditorReader } from '../../strapi/reader';
import { rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE, SECTION } from '../../strapi/uids';
import type { LocalName } from '../../outlet';

/** A story as a card is made of it. */
export interface CardRow extends Row {
  headline: string | null;
  by: string | null;
  wordCount: number | null;
  updatedAt: string | Date;
  publishedAt: string | Date | null;
  authors?: Array<{ name?: string | null }>;
  section?: { name: string; names?: LocalName[] } | null;
  createdBy?: (Administrator & { id: number }) | null;
  updatedBy?: Administrator | null;
}

/** Fields that a card shows, each by a permission of its own. */
const FIELDS = [
  'headline',
  'by',
  'wordCount',
  'publishAt',
  'embargoedUntil',
  'expires',
  'timeZone',
  'firstPublishedAt',
] as const;

const EDITOR = { select: ['id', 'firstname', 'lastname', 'username', 'email'] };

/** Some rows of articles with what the editor may read of them, by their numbers. */
export async function cardRows(
  strapi: Core.Strapi,
  reader: EditorReader,
  ids: readonly number[]
): Promise<Map<number, CardRow>> {
  if (ids.length === 0) return new Map();
  const may = (field: string) => reader.mayRead(ARTICLE, field);
  const rows: CardRow[] = await rowsOf(strapi, ARTICLE).findMany({
    select: ['documentId', 'locale', 'updatedAt', 'publishedAt', ...FIELDS.filter(may)],
    where: { id: { $in: [...ids] } },
    populate: {
      createdBy: EDITOR,
      updatedBy: EDITOR,
      ...(may('authors.name') && { authors: true }),
      ...(may('section') &&
        reader.mayRead(SECTION, 'name') && { section: { populate: { names: true } } }),
    },
  });
  return new Map(rows.map((row) => [row.id, row]));
}
