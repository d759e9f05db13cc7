import type { Core } from '@strapi/strapi';
import { isSameVersion, type Row, type Version } from '../strapi/rows';
import { storedParts, type Parts } from '../strapi/storedParts';
import { storedRowsOfAll } from '../strapi/storedVersions';

/** All rows of some documents, by as many statements as those of one. */
export async function rowsOfAll(
  strapi: Core.Strapi,
  uid: string,
  versions: readonly Version[],
  parts: Parts = {}
): Promise<Row[]> {
  const documents = [...new Set(versions.map(({ documentId }) => documentId))];
  const rows = (await storedRowsOfAll(strapi, uid, documents)).flat();
  const filled = await storedParts(
    strapi,
    uid,
    rows.map(({ id }) => id),
    parts
  );
  return rows.map((row) => ({ ...row, ...filled.get(row.id) }));
}

/** The row that editors see of one language; null for none. */
export const draftIn = (rows: readonly Row[], wanted: Version): Row | null =>
  rows.find((row) => row.publishedAt === null && isSameVersion(row, wanted)) ?? null;

/** Strapi answers one entry, a list of entries, or nothing where there was nothing to write. */
export function entriesOf(result: unknown): Array<Partial<Row>> {
  if (typeof result !== 'object' || result === null) return [];
  const list: unknown[] =
    'entries' in result && Array.isArray(result.entries) ? result.entries : [result];
  return list.filter((entry): entry is Partial<Row> => typeof entry === 'object' && entry !== null);
}
