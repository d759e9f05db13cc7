import type { Core } from '@strapi/strapi';
import { linkTableOf } from '../strapi/linkTable';
import { ARTICLE } from '../strapi/uids';

/** The rows of articles, drafts too, that name an article as related. Past Strapi, which takes three statements. */
export async function rowsNaming(strapi: Core.Strapi, documentId: string): Promise<number[]> {
  const { db } = strapi;
  const { table, from, to } = linkTableOf(strapi, ARTICLE, 'related');
  const { tableName } = db.metadata.get(ARTICLE);
  const rows: Array<{ found: unknown }> = await db.transaction(({ trx }) =>
    db
      .getConnection(`${table} as link`)
      .join(`${tableName} as named`, 'named.id', `link.${to}`)
      .where('named.document_id', documentId)
      .select({ found: `link.${from}` })
      .transacting(trx)
  );
  return rows.map(({ found }) => Number(found));
}
