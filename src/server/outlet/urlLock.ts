import type { Core } from '@strapi/strapi';
import { retryTransaction } from '../strapi/retryTransaction';
import { OUTLET } from '../strapi/uids';

/**
 * `shared`: where stories stand stays as it is until the transaction ends. `exclusive`: it may be
 * changed, and nobody writes a story meanwhile. On MariaDB and MySQL both are exclusive.
 */
type Hold = 'shared' | 'exclusive';

/** Tells this lock from others that a database may know by the number of the same table. */
const URLS = 20_261;

/**
 * Makes those who write a story and those who change its outlet or section wait for each other, in
 * all nodes of a database: what stands in a story follows from what stands there. It is the first
 * that a transaction does. Who takes it later, with rows that the other one wants, may be given up by
 * the database; and MariaDB and MySQL show a transaction what was there when it first read.
 */
export async function lockUrls(strapi: Core.Strapi, hold: Hold): Promise<void> {
  const { db } = strapi;
  const { tableName } = db.metadata.get(OUTLET);
  await db.transaction(async ({ trx }) => {
    if (db.dialect.client === 'postgres') {
      const schema = db.getSchemaName();
      const lock = hold === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
      await trx.raw(`select ${lock}(?, to_regclass(?)::oid::int)`, [
        URLS,
        [...(schema ? [schema] : []), tableName].map((name) => `"${name}"`).join('.'),
      ]);
    } else if (db.dialect.client === 'mysql') {
      // One at a time: Strapi replaces a row to publish it, by which two writers lock the ends of the
      // tables of links to each other, and the database would give one of them up.
      await db.getConnection(tableName).select('id').transacting(trx).forUpdate();
    }
    // Of those who write to SQLite, one does at a time.
  });
}

/** Does work on where stories stand, in a transaction, while nobody writes a story. */
export const whileUrlsStand = <Result>(
  strapi: Core.Strapi,
  work: () => Promise<Result>
): Promise<Result> =>
  retryTransaction(strapi, async () => {
    await lockUrls(strapi, 'exclusive');
    return work();
  });
