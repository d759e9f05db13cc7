import type { Core } from '@strapi/strapi';
import { linkTableOf } from '../strapi/linkTable';
import { sentTogether } from '../strapi/together';
import { ARTICLE } from '../strapi/uids';

/** The rows of articles, drafts too, that name an article as related. Past Strapi, which takes three statements. */
export const rowsNaming = (strapi: Core.Strapi, documentId: string): Promise<number[]> =>
  sentTogether('rows naming', documentId, (all) => rowsNamingEach(strapi, all));

async function rowsNamingEach(
  strapi: Core.Strapi,
  documentIds: readonly string[]
): Promise<number[][]> {
  const { db } = strapi;
  const { table, from, to } = linkTableOf(strapi, ARTICLE, 'related');
  const { tableName } = db.metadata.get(ARTICLE);
  const rows: Array<{ found: unknown; named: string }> = await db.transaction(({ trx }) =>
    db
      .getConnection(`${table} as link`)
      .join(`${tableName} as named`, 'named.id', `link.${to}`)
      .whereIn('named.document_id', [...documentIds])
      .select({ found: `link.${from}`, named: 'named.document_id' })
      .transacting(trx)
  );
  return documentIds.map((each) =>
    rows.flatMap(({ found, named }) => (named === each ? Number(found) : []))
  );
}
