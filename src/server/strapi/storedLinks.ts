import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { readEachOnce } from './readOnce';
import { attributesOf } from './schema';
import { storedRelation } from './storedRelation';
import { FILE } from './uids';

/** Where a row of a type leads to: a component, an entry or a file. */
export interface StoredLink {
  /** The attribute of the row. */
  field: string;
  source: number;
  target: number;
  /** Of what type the target is. */
  type: string;
}

interface FoundLink {
  field: string;
  source: number | string;
  target: number | string | null;
  type: string | null;
  position: number | string | null;
  id: number;
}

/** Tells what is kept where: whether an attribute of a type is found by {@link storedLinks}. */
export function isLinked(strapi: Core.Strapi, uid: string, name: string): boolean {
  const { type, mappedBy } = attributesOf(strapi, uid)[name] ?? {};
  if (type === 'component' || type === 'dynamiczone' || type === 'media') return true;
  if (type !== 'relation' || mappedBy) return false;
  const { joinTable, target } = storedRelation(strapi, uid, name);
  return joinTable?.inverseJoinColumn !== undefined && target !== undefined;
}

/**
 * Where some rows of a type lead to by all their components, files and the relations that they own, by one
 * statement, in the order in which each has them; shared by the hooks of a write. A row that is deleted takes
 * its links with it without a statement: nobody asks for it any more, and whoever leads to it does not find it.
 */
export async function storedLinks(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly number[]
): Promise<readonly StoredLink[]> {
  const tables = tablesOfLinks(strapi, uid);
  if (ids.length === 0 || tables.length === 0) return [];
  const wanted = ids.map((id) => ({
    id,
    key: `links ${uid} ${id}`,
    tables: tables.map(({ table }) => table),
  }));
  const links = await readEachOnce(
    wanted,
    async (missing) => {
      const [first, ...others] = tables.map(({ select }) => select(missing.map(({ id }) => id)));
      const found: FoundLink[] = await strapi.db.transaction(({ trx }) =>
        (others.length === 0 ? first : first?.unionAll(others))?.transacting(trx)
      );
      const stored = found.sort(inOrder).flatMap((link) => asStored(strapi, uid, link));
      return missing.map(({ id }) => stored.filter(({ source }) => source === id));
    },
    `links ${uid}`
  );
  return links.flat();
}

const inOrder = (one: FoundLink, other: FoundLink): number =>
  Number(one.position ?? 0) - Number(other.position ?? 0) || one.id - other.id;

function asStored(strapi: Core.Strapi, uid: string, link: FoundLink): StoredLink[] {
  const { field, source, target } = link;
  const type = attributesOf(strapi, uid)[field]?.type;
  // What was taken out of the schema may still stand in the table.
  if (type === undefined || target === null) return [];
  const of = type === 'dynamiczone' ? link.type : storedRelation(strapi, uid, field).target;
  return of ? [{ field, source: Number(source), target: Number(target), type: of }] : [];
}

interface TableOfLinks {
  table: string;
  select(ids: readonly number[]): Knex.QueryBuilder;
}

/** One for all components, one for all files, and one for each relation. */
function tablesOfLinks(strapi: Core.Strapi, uid: string): TableOfLinks[] {
  const { db } = strapi;
  const names = Object.keys(attributesOf(strapi, uid)).filter((name) =>
    isLinked(strapi, uid, name)
  );
  const typeOf = (name: string) => attributesOf(strapi, uid)[name]?.type;
  const component = names.find((name) => ['component', 'dynamiczone'].includes(typeOf(name) ?? ''));
  const tables: TableOfLinks[] = [];
  if (component !== undefined) {
    const { joinTable } = storedRelation(strapi, uid, component);
    if (!joinTable) throw new Error(`${uid} keeps its components in no table of links.`);
    tables.push({
      table: joinTable.name,
      select: (ids) =>
        db.getConnection(joinTable.name).whereIn('entity_id', ids).select('field', {
          source: 'entity_id',
          target: 'cmp_id',
          type: 'component_type',
          position: 'order',
          id: 'id',
        }),
    });
  }
  if (names.some((name) => typeOf(name) === 'media')) tables.push(tableOfFiles(strapi, uid));
  for (const name of names)
    if (typeOf(name) === 'relation') tables.push(tableOf(strapi, uid, name));
  return tables;
}

function tableOfFiles(strapi: Core.Strapi, uid: string): TableOfLinks {
  const { joinTable } = storedRelation(strapi, FILE, 'related');
  if (!joinTable?.morphColumn) throw new Error('Files are linked by no table.');
  const { name: table, joinColumn, morphColumn } = joinTable;
  return {
    table,
    select: (ids) =>
      strapi.db
        .getConnection(table)
        .where(morphColumn.typeColumn.name, uid)
        .whereIn(morphColumn.idColumn.name, ids)
        .select('field', {
          source: morphColumn.idColumn.name,
          target: joinColumn.name,
          type: morphColumn.typeColumn.name,
          position: 'order',
          id: 'id',
        }),
  };
}

function tableOf(strapi: Core.Strapi, uid: string, name: string): TableOfLinks {
  const { joinTable } = storedRelation(strapi, uid, name);
  if (!joinTable) throw new Error(`${uid} keeps its relation "${name}" in no table of links.`);
  const { name: table, joinColumn, inverseJoinColumn, orderColumnName } = joinTable;
  const { connection } = strapi.db;
  return {
    table,
    select: (ids) =>
      strapi.db
        .getConnection(table)
        .whereIn(joinColumn.name, ids)
        .select({
          field: connection.raw('?', [name]),
          source: joinColumn.name,
          target: inverseJoinColumn.name,
          type: connection.raw('?', [uid]),
          position: orderColumnName ?? connection.raw('0'),
          id: 'id',
        }),
  };
}
