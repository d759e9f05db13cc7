import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { components } from '../components';
import { KEPT_FILES_TABLE, makeKeptFilesTable } from '../strapi/keptFilesTable';
import { retryLocked } from '../strapi/retryTransaction';
import { storedRelation } from '../strapi/storedRelation';
import { FILE, IMAGE_CAPTION, OUTLET, OWN_TYPES } from '../strapi/uids';

/** Few enough for one statement on every database. */
const BATCH = 200;

interface KeptFile {
  owner_type: string;
  owner_id: number;
  field: string;
  file_id: number;
  position: number | null;
}

const ownTypes = (strapi: Core.Strapi): string[] => [
  ...Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith(OWN_TYPES)),
  ...components.map(({ uid }) => uid),
];

/** Where Strapi keeps which file stands in which field of which row. */
function linksOf(strapi: Core.Strapi) {
  const { joinTable } = storedRelation(strapi, FILE, 'related');
  if (!joinTable?.morphColumn) throw new Error('Strapi keeps the uses of files in another way.');
  const { name, joinColumn, morphColumn } = joinTable;
  return {
    table: name,
    file: joinColumn.name,
    owner: morphColumn.idColumn.name,
    type: morphColumn.typeColumn.name,
  };
}

const kept = (strapi: Core.Strapi, trx: Knex.Transaction) =>
  strapi.db.getConnection(KEPT_FILES_TABLE).transacting(trx);

async function readLinks(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  uid: string,
  ids: readonly number[]
): Promise<KeptFile[]> {
  const { table, file, owner, type } = linksOf(strapi);
  return strapi.db
    .getConnection(table)
    .transacting(trx)
    .select({ owner_type: type, owner_id: owner, field: 'field', file_id: file, position: 'order' })
    .where({ [type]: uid })
    .whereIn(owner, ids)
    .orderBy('id');
}

async function insert(rows: readonly object[], table: () => Knex.QueryBuilder): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await table().insert(rows.slice(start, start + BATCH));
  }
}

/**
 * Notes all files that stand in entries of these types, as they are now. The database compares: where all
 * is noted already nothing is written, and no row comes here.
 */
async function keepFiles(strapi: Core.Strapi, types = ownTypes(strapi)): Promise<void> {
  const { db } = strapi;
  // A start that failed early has none yet.
  if (!(await db.getSchemaConnection().hasTable(KEPT_FILES_TABLE))) return;
  const { table, file, owner, type } = linksOf(strapi);
  const inSchema = (name: string) => [db.getSchemaName(), name].filter(Boolean).join('.');
  const [links, notes] = [inSchema(table), inSchema(KEPT_FILES_TABLE)];
  const columns = [type, owner, file, 'order'];
  const own = (name: string) => `${KEPT_FILES_TABLE}.${name}`;
  const isNoted = `l.?? = ${own('owner_type')} AND l.?? = ${own('owner_id')} AND l.?? = ${own('file_id')}
    AND COALESCE(l.??, -1) = COALESCE(${own('position')}, -1) AND l.field = ${own('field')}`;
  const isOfTypes = `IN (${types.map(() => '?').join(', ')})`;
  await db.transaction(async ({ trx }) => {
    await trx.raw(
      `DELETE FROM ?? WHERE owner_type ${isOfTypes}
        AND NOT EXISTS (SELECT 1 FROM ?? AS l WHERE ${isNoted})`,
      [notes, ...types, links, ...columns]
    );
    await trx.raw(
      `INSERT INTO ?? (owner_type, owner_id, file_id, position, field)
        SELECT l.??, l.??, l.??, l.??, l.field FROM ?? AS l WHERE l.?? ${isOfTypes}
        AND NOT EXISTS (SELECT 1 FROM ?? WHERE ${isNoted})`,
      [notes, ...columns, links, type, ...types, notes, ...columns]
    );
  });
}

/** The same where no hook does it behind each write: for media fields that an application has added. */
export const keepFilesOfApplication = (strapi: Core.Strapi): Promise<void> =>
  keepFiles(
    strapi,
    ownTypes(strapi).filter((uid) => uid !== IMAGE_CAPTION && uid !== OUTLET)
  );

/**
 * The same for rows of one type, behind a write. Behind one commit of several writes of an entry it is done
 * several times at once: one after the other, or each would note the same.
 */
export async function keepFilesOf(strapi: Core.Strapi, uid: string, ids: number[]): Promise<void> {
  await retryLocked(strapi, uid, { id: { $in: ids } }, () =>
    strapi.db.transaction(async ({ trx }) => {
      await kept(strapi, trx).where({ owner_type: uid }).whereIn('owner_id', ids).delete();
      await insert(await readLinks(strapi, trx, uid, ids), () => kept(strapi, trx));
    })
  );
}

/**
 * Puts files back where they stood. Started without the newsroom, Strapi forgets all of them of a type
 * at once; as long as there is one of a type, nothing of it was forgotten.
 */
export async function putFilesBack(strapi: Core.Strapi): Promise<void> {
  await makeKeptFilesTable(strapi);
  const { table, file, owner, type } = linksOf(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    for (const uid of ownTypes(strapi)) {
      const there = await strapi.db
        .getConnection(table)
        .transacting(trx)
        .where({ [type]: uid })
        .first('id');
      if (there) continue;
      const noted: KeptFile[] = await kept(strapi, trx).select('*').where({ owner_type: uid });
      if (noted.length === 0) continue;
      const existing = async (name: string): Promise<Set<number>> =>
        new Set(await strapi.db.getConnection(name).transacting(trx).pluck('id'));
      const owners = await existing(strapi.db.metadata.get(uid).tableName);
      const files = await existing(strapi.db.metadata.get(FILE).tableName);
      const back = noted
        .filter((each) => owners.has(each.owner_id) && files.has(each.file_id))
        .map((each) => ({
          [file]: each.file_id,
          [owner]: each.owner_id,
          [type]: uid,
          field: each.field,
          order: each.position,
        }));
      await insert(back, () => strapi.db.getConnection(table).transacting(trx));
    }
  });
  await keepFiles(strapi);
}
