import type { Core } from '@strapi/strapi';
import { OWN_TYPES } from '../strapi/uids';

type Id = number | string;
type Transaction = Parameters<ReturnType<Core.Strapi['db']['getConnection']>['transacting']>[0];
type DeleteRelations = (uid: string, id: Id, how?: { transaction?: Transaction }) => Promise<void>;

/** What Strapi knows of a field that is a link, by its own tables. */
interface Link {
  type: string;
  relation?: string;
  joinTable?: { name: string; joinColumn?: { name: string } };
}

/** A line of SQLite's `foreign_key_list`. */
interface ForeignKey {
  from: string;
  on_delete: string;
}

/**
 * Has Strapi not look, link by link, for what went with a deleted row by the foreign keys of its tables.
 * On PostgreSQL and MySQL it does not; on SQLite it does, though the same keys are there and are on: three
 * statements for each kind of link, at each publication, of the row that was public before.
 */
export function leaveLinksThatWent(strapi: Core.Strapi): void {
  if (strapi.db.dialect.client !== 'sqlite') return;
  const manager = strapi.db.entityManager as unknown as { deleteRelations: DeleteRelations };
  const { deleteRelations } = manager;
  const known = new Map<string, boolean>();
  const goWithRow = async (uid: string, transaction?: Transaction) => {
    if (!known.has(uid)) known.set(uid, await linksGoWithRow(strapi, uid, transaction));
    return known.get(uid) === true;
  };
  manager.deleteRelations = async (uid, id, how) => {
    const haveGone =
      uid.startsWith(OWN_TYPES) &&
      (await goWithRow(uid, how?.transaction)) &&
      (await isGone(strapi, uid, id, how?.transaction));
    if (!haveGone) await deleteRelations.call(manager, uid, id, how);
  };
}

/** Whether a type has links, and each goes with its row. Those to files do not: they name it by type, without a key. */
async function linksGoWithRow(
  strapi: Core.Strapi,
  uid: string,
  transaction?: Transaction
): Promise<boolean> {
  const links = (Object.values(strapi.db.metadata.get(uid).attributes) as Link[]).filter(
    ({ type }) => type === 'relation'
  );
  if (links.some(({ relation }) => relation === 'morphOne' || relation === 'morphMany'))
    return false;
  const tables = links.flatMap(({ joinTable }) => joinTable ?? []);
  for (const { name, joinColumn } of tables) {
    const keys = await run<ForeignKey[]>(
      strapi,
      'pragma foreign_key_list(??)',
      [name],
      transaction
    );
    if (!keys.some((key) => key.from === joinColumn?.name && key.on_delete === 'CASCADE'))
      return false;
  }
  return tables.length > 0;
}

async function isGone(
  strapi: Core.Strapi,
  uid: string,
  id: Id,
  transaction?: Transaction
): Promise<boolean> {
  const { tableName } = strapi.db.metadata.get(uid);
  const rows = await run<unknown[]>(
    strapi,
    'select id from ?? where id = ?',
    [tableName, id],
    transaction
  );
  return rows.length === 0;
}

async function run<Rows>(
  strapi: Core.Strapi,
  sql: string,
  values: Id[],
  transaction?: Transaction
): Promise<Rows> {
  const query = strapi.db.connection.raw(sql, values);
  return (await (transaction ? query.transacting(transaction) : query)) as Rows;
}
