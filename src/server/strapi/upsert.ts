import type { Core } from '@strapi/strapi';
import { createId } from '@paralleldrive/cuid2';

export interface UpsertRule<Fields extends object> {
  /** The fields that a unique index of the table is over. */
  key: ReadonlyArray<keyof Fields & string>;
  /** What a row that is there takes over; without it, that row stays as it is. */
  change?: ReadonlyArray<keyof Fields & string>;
}

/**
 * Inserts rows of a type that has no drafts, in one statement, unless there is a row of the same key.
 * The database decides: of two writers its unique index lets one insert. Past the Document Service,
 * so no hook runs; joins the transaction it is called in.
 *
 * @param rows all with the same fields, by the names of the content type; of one key one at most
 */
export async function upsert<Fields extends object>(
  strapi: Core.Strapi,
  uid: string,
  rows: readonly Fields[],
  { key, change = [] }: UpsertRule<Fields>
): Promise<void> {
  if (rows.length === 0) return;
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const columnOf = (field: string): string => {
    const attribute = attributes[field];
    return (attribute && 'columnName' in attribute && attribute.columnName) || field;
  };
  const stored = (field: string, value: unknown): unknown =>
    attributes[field]?.type === 'json' && value !== null ? JSON.stringify(value) : value;
  const now = new Date();
  const values = rows.map((row) => ({
    document_id: createId(),
    created_at: now,
    updated_at: now,
    published_at: now,
    ...Object.fromEntries(
      Object.entries(row).map(([field, value]) => [columnOf(field), stored(field, value)])
    ),
  }));
  await strapi.db.transaction(async ({ trx }) => {
    const insert = strapi.db.getConnection(tableName).insert(values).onConflict(key.map(columnOf));
    await (
      change.length === 0 ? insert.ignore() : insert.merge([...change.map(columnOf), 'updated_at'])
    ).transacting(trx);
  });
}
