import type { Core } from '@strapi/strapi';
import { readEachOnce } from './readOnce';
import { rowsOfDocument, type Row, type Version } from './rows';
import { rowsTold, storedParts, type Parts } from './storedParts';

/** One language of a document as it is stored. */
export interface StoredVersions {
  draft: Row | null;
  published: Row | null;
}

/** All rows of a document without their parts, shared by the hooks of a write. */
export async function storedRows(
  strapi: Core.Strapi,
  uid: string,
  documentId: string
): Promise<Row[]> {
  const wanted = {
    key: `rows ${uid} ${documentId}`,
    tables: [strapi.db.metadata.get(uid).tableName],
    tells: (rows: unknown) => rowsTold(uid, rows as Row[]),
  };
  const [rows] = await readEachOnce([wanted], async () => [
    await rowsOfDocument(strapi, uid, documentId),
  ]);
  return rows ?? [];
}

/**
 * The draft and the published row of one language, shared by the hooks of a write.
 *
 * @param parts what they come with
 */
export async function storedVersions(
  strapi: Core.Strapi,
  uid: string,
  { documentId, locale }: Version,
  parts: Parts = {}
): Promise<StoredVersions> {
  const stored = await storedRows(strapi, uid, documentId);
  const rows = stored.filter((row) => locale === null || row.locale === locale);
  const ids = rows.map(({ id }) => id);
  const filled = await storedParts(strapi, uid, ids, parts);
  const whole = rows.map((row): Row => ({ ...row, ...filled.get(row.id) }));
  return {
    draft: whole.find(({ publishedAt }) => publishedAt === null) ?? null,
    published: whole.find(({ publishedAt }) => publishedAt !== null) ?? null,
  };
}
