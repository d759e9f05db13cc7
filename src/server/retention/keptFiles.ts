import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { components } from '../components';
import { KEPT_FILES_TABLE, makeKeptFilesTable } from '../strapi/keptFilesTable';
import { storedRelation } from '../strapi/storedRelation';
import { FILE } from '../strapi/uids';

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
  ...Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('plugin::newsroom.')),
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
  owner: { types: string[]; ids?: number[] }
): Promise<KeptFile[]> {
  const { table, file, owner: id, type } = linksOf(strapi);
  const query = strapi.db
    .getConnection(table)
    .transacting(trx)
    .select({ owner_type: type, owner_id: id, field: 'field', file_id: file, position: 'order' })
    .whereIn(type, owner.types)
    .orderBy('id');
  return owner.ids ? query.whereIn(id, owner.ids) : query;
}

async function insert(rows: readonly object[], table: () => Knex.QueryBuilder): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await table().insert(rows.slice(start, start + BATCH));
  }
}

/** Notes all files that stand in entries of the newsroom, as they are now. */
export async function keepFiles(strapi: Core.Strapi): Promise<void> {
  // A start that failed early has none yet.
  if (!(await strapi.db.getSchemaConnection().hasTable(KEPT_FILES_TABLE))) return;
  await strapi.db.transaction(async ({ trx }) => {
    await kept(strapi, trx).delete();
    await insert(await readLinks(strapi, trx, { types: ownTypes(strapi) }), () =>
      kept(strapi, trx)
    );
  });
}

/** The same for rows of one type, behind a write. */
export async function keepFilesOf(strapi: Core.Strapi, uid: string, ids: number[]): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await kept(strapi, trx).where({ owner_type: uid }).whereIn('owner_id', ids).delete();
    await insert(await readLinks(strapi, trx, { types: [uid], ids }), () => kept(strapi, trx));
  });
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
      const noted: KeptFile[] = await kept(strapi, trx).select('*').where({ owner_type: uid });
      if (noted.length === 0) continue;
      const there = await strapi.db
        .getConnection(table)
        .transacting(trx)
        .where({ [type]: uid })
        .first('id');
      if (there) continue;
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
