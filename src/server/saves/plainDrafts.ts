import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { linkTableOf } from '../strapi/linkTable';
import type { Row } from '../strapi/rows';
import { attributesOf } from '../strapi/schema';
import type { PublishPlan } from './publishPlan';

/**
 * Those of some drafts that neither lead to entries of their own type, nor are led to by them or by something
 * that readers see already: for the others Strapi writes links of other entries too.
 */
export async function plainOf(
  strapi: Core.Strapi,
  uid: string,
  { among, inverse }: PublishPlan,
  drafts: readonly Row[]
): Promise<Row[]> {
  const ids = drafts.map(({ id }) => id);
  const [first, ...others] = [
    ...among.flatMap((name) => linksAmong(strapi, uid, name, ids)),
    ...inverse.map((name) => publicLinks(strapi, uid, name, ids)),
  ];
  if (!first || ids.length === 0) return [...drafts];
  const found: Array<{ id: unknown }> = await strapi.db.transaction(({ trx }) =>
    first.unionAll(others).transacting(trx)
  );
  const linked = new Set(found.map(({ id }) => Number(id)));
  return drafts.filter(({ id }) => !linked.has(id));
}

function linksAmong(
  strapi: Core.Strapi,
  uid: string,
  name: string,
  ids: readonly number[]
): Knex.QueryBuilder[] {
  const { table, from, to } = linkTableOf(strapi, uid, name);
  return [from, to].map((column) =>
    strapi.db.getConnection(table).whereIn(column, ids).select({ id: column })
  );
}

/** The drafts to which something leads of which there is a public row. */
function publicLinks(
  strapi: Core.Strapi,
  uid: string,
  name: string,
  ids: readonly number[]
): Knex.QueryBuilder {
  const { db } = strapi;
  const { mappedBy = '', target = '' } = attributesOf(strapi, uid)[name] ?? {};
  const { table, from, to } = linkTableOf(strapi, target, mappedBy);
  const { tableName } = db.metadata.get(target);
  return db
    .getConnection(`${table} as link`)
    .join(`${tableName} as own`, 'own.id', `link.${from}`)
    .join(`${tableName} as seen`, 'seen.document_id', 'own.document_id')
    .whereIn(`link.${to}`, ids)
    .whereNotNull('seen.published_at')
    .select({ id: `link.${to}` });
}
