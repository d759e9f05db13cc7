import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { storedRelation } from '../strapi/storedRelation';
import { ARTICLE } from '../strapi/uids';

/** The stories that a row of an article names as related, by document identifier and in its order. */
export async function relatedOfRow(strapi: Core.Strapi, row: number): Promise<string[]> {
  const { from, to, orderBy = {} } = linksOf(strapi);
  const order = Object.entries(orderBy).map(([column, way]) => ({
    column: `link.${column}`,
    order: way,
  }));
  const rows = await read(strapi, (links, articles) =>
    links
      .join(`${articles} as named`, 'named.id', `link.${to}`)
      .where(`link.${from}`, row)
      .orderBy(order)
      .select({ found: 'named.document_id' })
  );
  return [...new Set(rows.map(String))];
}

/** The rows of articles, drafts too, that name an article as related. */
export async function rowsNaming(strapi: Core.Strapi, documentId: string): Promise<number[]> {
  const { from, to } = linksOf(strapi);
  const rows = await read(strapi, (links, articles) =>
    links
      .join(`${articles} as named`, 'named.id', `link.${to}`)
      .where('named.document_id', documentId)
      .select({ found: `link.${from}` })
  );
  return rows.map(Number);
}

function linksOf(strapi: Core.Strapi) {
  const { joinTable } = storedRelation(strapi, ARTICLE, 'related');
  if (!joinTable) throw new Error(`${ARTICLE} keeps its related stories in no table of links.`);
  const { name: table, joinColumn, inverseJoinColumn, orderBy } = joinTable;
  return { table, from: joinColumn.name, to: inverseJoinColumn.name, orderBy };
}

/** Reads past Strapi's layers, which take three statements for it. */
async function read(
  strapi: Core.Strapi,
  which: (links: Knex.QueryBuilder, articles: string) => Knex.QueryBuilder
): Promise<unknown[]> {
  const { db } = strapi;
  const { table } = linksOf(strapi);
  const { tableName } = db.metadata.get(ARTICLE);
  const rows: Array<{ found: unknown }> = await db.transaction(({ trx }) =>
    which(db.getConnection(`${table} as link`), tableName).transacting(trx)
  );
  return rows.map(({ found }) => found);
}
