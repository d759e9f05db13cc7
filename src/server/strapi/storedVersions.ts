import type { Core } from '@strapi/strapi';
import { readEachOnce } from './readOnce';
import { rowsOf, rowsOfDocument, type Row, type Version } from './rows';
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
  const [rows] = await storedRowsOfAll(strapi, uid, [documentId]);
  return rows ?? [];
}

/** The same for several documents, in their order, by one statement. */
export async function storedRowsOfAll(
  strapi: Core.Strapi,
  uid: string,
  documentIds: readonly string[]
): Promise<ReadonlyArray<Row[]>> {
  const wanted = documentIds.map((documentId) => ({
    documentId,
    key: `rows ${uid} ${documentId}`,
    tables: [strapi.db.metadata.get(uid).tableName],
    tells: (rows: unknown) => rowsTold(uid, rows as Row[]),
  }));
  return readEachOnce(
    wanted,
    async (missing) => {
      const [first, ...others] = missing.map(({ documentId }) => documentId);
      if (first === undefined) return [];
      if (others.length === 0) return [await rowsOfDocument(strapi, uid, first)];
      const rows: Row[] = await rowsOf(strapi, uid).findMany({
        where: { documentId: { $in: [first, ...others] } },
      });
      return missing.map(({ documentId }) => rows.filter((row) => row.documentId === documentId));
    },
    `rows ${uid}`
  );
}

/**
 * The draft and the published row of one language, shared by the hooks of a write.
 *
 * @param parts what they come with
 */
export async function storedVersions(
  strapi: Core.Strapi,
  uid: string,
  version: Version,
  parts: Parts = {}
): Promise<StoredVersions> {
  const [stored] = await storedVersionsOfAll(strapi, uid, [version], parts);
  return stored ?? { draft: null, published: null };
}

/** The same for several languages or documents, in their order, as many statements as for one. */
export async function storedVersionsOfAll(
  strapi: Core.Strapi,
  uid: string,
  versions: readonly Version[],
  parts: Parts = {}
): Promise<StoredVersions[]> {
  const documents = [...new Set(versions.map(({ documentId }) => documentId))];
  const stored = (await storedRowsOfAll(strapi, uid, documents)).flat();
  const rowsOfEach = versions.map(({ documentId, locale }) =>
    stored.filter(
      (row) => row.documentId === documentId && (locale === null || row.locale === locale)
    )
  );
  const ids = [...new Set(rowsOfEach.flat().map(({ id }) => id))];
  const filled = await storedParts(strapi, uid, ids, parts);
  return rowsOfEach.map((rows) => {
    const whole = rows.map((row): Row => ({ ...row, ...filled.get(row.id) }));
    return {
      draft: whole.find(({ publishedAt }) => publishedAt === null) ?? null,
      published: whole.find(({ publishedAt }) => publishedAt !== null) ?? null,
    };
  });
}
