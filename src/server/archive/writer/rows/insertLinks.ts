import type { Core } from '@strapi/strapi';
import { insertInto } from '../../../strapi/insertRows';
import { storedRelation } from '../../../strapi/storedRelation';
import { FILE } from '../../../strapi/uids';

/** A row that points to another, by their numbers. */
export interface NewLink {
  from: number;
  to: number;
  /** Where it stands among those that point to the same, or of the same; null where the relation keeps no order. */
  place: number | null;
}

/** Writes links of a relation to one type that is kept in a table of links. */
export async function insertLinks(
  strapi: Core.Strapi,
  uid: string,
  relation: string,
  links: readonly NewLink[]
): Promise<void> {
  const { table, from, to, order } = linksOf(strapi, uid, relation);
  await insertInto(
    strapi,
    table,
    links.map((link) => ({
      [from]: link.from,
      [to]: link.to,
      ...(order !== null && { [order]: link.place }),
    }))
  );
}

/** The last place of those that point to some rows. */
export async function lastPlaces(
  strapi: Core.Strapi,
  uid: string,
  relation: string,
  targets: readonly number[]
): Promise<Map<number, number>> {
  const { table, to, order } = linksOf(strapi, uid, relation);
  if (targets.length === 0 || order === null) return new Map();
  const rows: Array<{ target: number; last: number | string | null }> = await strapi.db.transaction(
    ({ trx }) =>
      strapi.db
        .getConnection(table)
        .select({ target: to })
        .max({ last: order })
        .whereIn(to, [...targets])
        .groupBy(to)
        .transacting(trx)
  );
  return new Map(rows.map(({ target, last }) => [Number(target), Number(last ?? 0)]));
}

function linksOf(strapi: Core.Strapi, uid: string, relation: string) {
  const { joinTable } = storedRelation(strapi, uid, relation);
  if (!joinTable) throw new Error(`${uid} keeps its relation "${relation}" in no table of links.`);
  const { name, joinColumn, inverseJoinColumn } = joinTable;
  const { inverseOrderColumnName, orderColumnName } = joinTable;
  return {
    table: name,
    from: joinColumn.name,
    to: inverseJoinColumn.name,
    order: inverseOrderColumnName ?? orderColumnName ?? null,
  };
}

/** Writes which files stand in a field for one file. */
export async function insertFileLinks(
  strapi: Core.Strapi,
  uid: string,
  field: string,
  links: ReadonlyArray<Pick<NewLink, 'from' | 'to'>>
): Promise<void> {
  const { joinTable } = storedRelation(strapi, FILE, 'related');
  if (!joinTable?.morphColumn) throw new Error('Strapi keeps the uses of files in another way.');
  const { name, joinColumn, morphColumn } = joinTable;
  await insertInto(
    strapi,
    name,
    links.map(({ from, to }) => ({
      [joinColumn.name]: to,
      [morphColumn.idColumn.name]: from,
      [morphColumn.typeColumn.name]: uid,
      field,
      order: 1,
    }))
  );
}
