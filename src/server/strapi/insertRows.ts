import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { attributesOf } from './schema';

type Fields = Readonly<Record<string, unknown>>;
type Columns = Record<string, unknown>;

/** SQLite takes 32,766 values in one statement. */
const MOST_VALUES = 8_000;

const IN_JSON: ReadonlySet<string> = new Set(['json', 'blocks']);

/** A value as the driver of the database takes it. */
const stored = (value: unknown, type: string): unknown =>
  IN_JSON.has(type)
    ? JSON.stringify(value)
    : type === 'datetime' && typeof value === 'string'
      ? new Date(value)
      : value;

/** Of the row, and not of the schema that a host sees. */
const OF_THE_ROW = ['documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt'] as const;

/** The numbers of the administrators who wrote a row, which stand in its table. */
const EDITORS: ReadonlySet<string> = new Set(['createdBy', 'updatedBy']);

/** A field of a type as its table has it. */
interface StoredField {
  name: string;
  column: string;
  type: string;
  otherwise: unknown;
}

const known = new WeakMap<Core.Strapi, Map<string, StoredField[]>>();

/** The fields of a type that stand in its own table, each with what it is where nothing is given. */
function storedFields(strapi: Core.Strapi, uid: string): StoredField[] {
  const ofStrapi = known.get(strapi) ?? new Map<string, StoredField[]>();
  known.set(strapi, ofStrapi);
  const found = ofStrapi.get(uid);
  if (found) return found;
  const schema = attributesOf(strapi, uid) as Record<string, { default?: unknown }>;
  const fields = Object.entries(strapi.db.metadata.get(uid).attributes).flatMap(
    ([name, attribute]): StoredField[] => {
      const { type, columnName, joinColumn } = attribute as {
        type: string;
        columnName?: string;
        joinColumn?: { name: string };
      };
      if (joinColumn && EDITORS.has(name))
        return [{ name, column: joinColumn.name, type, otherwise: null }];
      if (name === 'id' || type === 'relation') return [];
      const given = schema[name]?.default ?? null;
      const otherwise = typeof given === 'function' ? null : given;
      return [{ name, column: columnName ?? name, type, otherwise }];
    }
  );
  ofStrapi.set(uid, fields);
  return fields;
}

/** A row of a type or component as its table has it, with the defaults of the fields that are not given. */
function columnsOf(strapi: Core.Strapi, uid: string, given: Fields): Columns {
  const columns: Columns = {};
  for (const { name, column, type, otherwise } of storedFields(strapi, uid)) {
    const value = given[name] === undefined ? otherwise : given[name];
    columns[column] = value === null ? null : stored(value, type);
  }
  return columns;
}

/**
 * Writes new rows of a type or component past the Document Service: no hook runs, and what belongs to them in
 * other tables is the caller's. Joins the transaction it is called in.
 *
 * @param rows by the names of the fields; of a type, an identifier and its times are given where they are missing
 * @returns their numbers, in their order
 */
export async function insertRows(
  strapi: Core.Strapi,
  uid: string,
  rows: readonly Fields[]
): Promise<number[]> {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const now = new Date();
  const isType = OF_THE_ROW.some((name) => Object.hasOwn(attributes, name));
  const own = isType ? { createdAt: now, updatedAt: now } : {};
  return insertInto(
    strapi,
    tableName,
    rows.map((row) =>
      columnsOf(strapi, uid, {
        ...(isType && { documentId: row.documentId ?? createId() }),
        ...own,
        ...(isType && !Object.hasOwn(row, 'publishedAt') && { publishedAt: now }),
        ...row,
      })
    )
  );
}

/**
 * The same for a table, by the names of its columns.
 *
 * @param rows all with the same columns
 */
export async function insertInto(
  strapi: Core.Strapi,
  table: string,
  rows: readonly Columns[]
): Promise<number[]> {
  const [first] = rows;
  if (!first) return [];
  const most = Math.max(1, Math.floor(MOST_VALUES / Object.keys(first).length));
  const numbers: number[] = [];
  await strapi.db.transaction(async ({ trx }) => {
    for (let start = 0; start < rows.length; start += most) {
      const some = rows.slice(start, start + most);
      numbers.push(...(await insertSome(strapi, trx, table, some)));
    }
  });
  return numbers;
}

async function insertSome(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  table: string,
  rows: readonly Columns[]
): Promise<number[]> {
  const columns = Object.keys(rows[0] ?? {});
  const schema = strapi.db.getSchemaName();
  const names = [...(schema ? [schema] : []), table].map(() => '??').join('.');
  const row = `(${columns.map(() => '?').join(', ')})`;
  // By hand: for SQLite the query builder would write one long union, which takes it much longer to read.
  const sql = `insert into ${names} (${columns.map(() => '??').join(', ')}) values ${rows.map(() => row).join(', ')}`;
  const bindings = [
    ...(schema ? [schema] : []),
    table,
    ...columns,
    ...rows.flatMap((each) => columns.map((column) => each[column] ?? null)),
  ];
  const { client } = strapi.db.dialect;
  if (client === 'mysql') {
    const [{ insertId }] = (await trx.raw(sql, bindings as never)) as [{ insertId: number }];
    // Of several rows it tells the first number; the others follow, by the step that the server counts in.
    const step = await stepOf(strapi, trx);
    return rows.map((_row, index) => Number(insertId) + index * step);
  }
  const answer = await trx.raw(`${sql} returning id`, bindings as never);
  const found = (client === 'postgres' ? answer.rows : answer) as Array<{ id: number | string }>;
  // Numbers are given in the order of the rows, but may be told in another.
  return found.map(({ id }) => Number(id)).sort((one, other) => one - other);
}

const steps = new WeakMap<Core.Strapi, number>();

/** By how much MariaDB and MySQL count on; in a cluster by more than one. */
async function stepOf(strapi: Core.Strapi, trx: Knex.Transaction): Promise<number> {
  const known = steps.get(strapi);
  if (known !== undefined) return known;
  const [[row]] = (await trx.raw('select @@auto_increment_increment as step')) as [
    Array<{ step: number }>,
  ];
  const step = row?.step ?? 1;
  steps.set(strapi, step);
  return step;
}
