import type { Core, UID } from '@strapi/strapi';
import { attributesOf } from '../../strapi/schema';
import { storedRelation, type JoinTable } from '../../strapi/storedRelation';
import { FILE } from '../../strapi/uids';

/** Rows of one type, or of one component. */
interface Rows {
  uid: string;
  ids: number[];
}

/**
 * Whether a file is in a field of anything that is public: of a published entry, of an entry of a type
 * that has no drafts, or of a component of either. A file that nothing uses is in none.
 */
export async function hasPublicUse(strapi: Core.Strapi, fileId: number): Promise<boolean> {
  const { joinTable } = storedRelation(strapi, FILE, 'related');
  if (!joinTable?.morphColumn) throw new Error('Strapi keeps the uses of files in another way.');
  const { name, joinColumn, morphColumn } = joinTable;
  const links: Array<{ uid: string; id: number }> = await strapi.db
    .getConnection(name)
    .select({ uid: morphColumn.typeColumn.name, id: morphColumn.idColumn.name })
    .where({ [joinColumn.name]: fileId });
  for (const rows of byType(links)) if (await isPublic(strapi, rows)) return true;
  return false;
}

function byType(links: ReadonlyArray<{ uid: string; id: number }>): Rows[] {
  const found = new Map<string, number[]>();
  for (const { uid, id } of links) found.set(uid, [...(found.get(uid) ?? []), id]);
  return [...found].map(([uid, ids]) => ({ uid, ids }));
}

async function isPublic(strapi: Core.Strapi, { uid, ids }: Rows): Promise<boolean> {
  const where = { id: { $in: ids } };
  if (uid in strapi.components) {
    for (const rows of await ownersOf(strapi, { uid, ids })) {
      if (await isPublic(strapi, rows)) return true;
    }
    return false;
  }
  const model = strapi.contentTypes[uid as UID.ContentType];
  if (!model) return false;
  const published = model.options?.draftAndPublish ? { publishedAt: { $notNull: true } } : {};
  return (await strapi.db.query(uid).count({ where: { ...where, ...published } })) > 0;
}

/** What components stand in: entries, or other components. */
async function ownersOf(strapi: Core.Strapi, { uid, ids }: Rows): Promise<Rows[]> {
  const found: Rows[] = [];
  for (const owner of [...Object.keys(strapi.contentTypes), ...Object.keys(strapi.components)]) {
    for (const [name, { component, components }] of Object.entries(attributesOf(strapi, owner))) {
      if (component !== uid && !components?.includes(uid)) continue;
      const { joinTable } = storedRelation(strapi, owner, name);
      if (joinTable)
        found.push({ uid: owner, ids: await holders(strapi, joinTable, name, uid, ids) });
    }
  }
  return found.filter((rows) => rows.ids.length > 0);
}

async function holders(
  strapi: Core.Strapi,
  { name, joinColumn, inverseJoinColumn, morphColumn }: JoinTable,
  field: string,
  uid: string,
  ids: readonly number[]
): Promise<number[]> {
  const part = morphColumn?.idColumn.name ?? inverseJoinColumn.name;
  const rows: Array<{ id: number }> = await strapi.db
    .getConnection(name)
    .select({ id: joinColumn.name })
    .where({ field, [morphColumn?.typeColumn.name ?? 'component_type']: uid })
    .whereIn(part, ids);
  return rows.map(({ id }) => id);
}
