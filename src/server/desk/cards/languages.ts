import type { Core } from '@strapi/strapi';
import type { DeskCard } from '../../../../types/desk';
import type { EditorReader } from '../../strapi/reader';
import { momentOf, rowNumbersOf, rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';

type Languages = DeskCard['languages'];

/** In which languages stories are there, and whether readers see them, by their identifiers. */
export async function languagesOf(
  strapi: Core.Strapi,
  reader: EditorReader,
  documentIds: readonly string[]
): Promise<Map<string, Languages>> {
  const readable = await reader.filters('read', ARTICLE);
  if (!readable || documentIds.length === 0) return new Map();
  const ids = await rowNumbersOf(strapi, ARTICLE, documentIds);
  const rows: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    select: ['documentId', 'locale', 'publishedAt', 'updatedAt'],
    where: { $and: [...readable, { id: { $in: ids } }] },
  });
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.documentId, [...(found.get(row.documentId) ?? []), row]);
  return new Map([...found].map(([documentId, versions]) => [documentId, statesOf(versions)]));
}

function statesOf(rows: readonly Row[]): Languages {
  const locales = [...new Set(rows.map(({ locale }) => locale ?? ''))].sort();
  return locales.map((locale) => {
    const [draft, published] = [true, false].map((isDraft) =>
      rows.find((row) => (row.locale ?? '') === locale && (row.publishedAt === null) === isDraft)
    );
    if (!published) return { locale, state: 'draft' };
    const isChanged =
      draft !== undefined &&
      Number(momentOf(draft.updatedAt)) > Number(momentOf(published.updatedAt));
    return { locale, state: isChanged ? 'changed' : 'public' };
  });
}
