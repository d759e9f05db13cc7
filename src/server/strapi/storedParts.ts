import type { Core } from '@strapi/strapi';
import { readEachOnce } from './readOnce';
import { rowsOf, type Row } from './rows';
import { attributesOf, type Attribute } from './schema';
import { isLinked, storedLinks, type StoredLink } from './storedLinks';
import { tablesOf } from './tablesOf';

/** Relations, components, dynamic zones and files by their names, as `populate` takes them. */
export type Parts = Readonly<Record<string, unknown>>;

/**
 * The parts of some rows of a type, by the number of the row, as Strapi's `populate` fills them in. What the
 * hooks of a write have read is not read again: where the rows lead to, and each row that they lead to,
 * until it is written.
 */
export async function storedParts(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly number[],
  parts: Parts
): Promise<ReadonlyMap<number, Parts>> {
  const sorted = [...ids].sort((one, other) => one - other);
  const names = Object.keys(parts);
  if (ids.length === 0 || names.length === 0) return new Map(ids.map((id) => [id, {}]));
  const ours = names.filter((name) => isLinked(strapi, uid, name) && isPlain(parts[name]));
  const filled = await linkedParts(strapi, uid, sorted, pick(parts, ours));
  const others = names.filter((name) => !ours.includes(name));
  const rest = await populatedParts(strapi, uid, sorted, pick(parts, others));
  return new Map(ids.map((id) => [id, { ...filled.get(id), ...rest.get(id) }]));
}

const pick = (parts: Parts, names: readonly string[]): Parts =>
  Object.fromEntries(names.map((name) => [name, parts[name]]));

const PLAIN: ReadonlySet<string> = new Set(['populate', 'on', 'select']);

/** Whether all is asked for that a row leads to, not some of it. */
const isPlain = (populate: unknown): populate is true | Populate =>
  populate === true ||
  (typeof populate === 'object' &&
    populate !== null &&
    Object.keys(populate).every((key) => PLAIN.has(key)));

interface Populate {
  populate?: Parts;
  /** Of a dynamic zone: what its components come with, by their types. No others are asked for. */
  on?: Readonly<Record<string, true | Populate>>;
  select?: readonly string[];
}

async function linkedParts(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly number[],
  parts: Parts
): Promise<ReadonlyMap<number, Parts>> {
  const names = Object.keys(parts);
  const attributes = attributesOf(strapi, uid);
  const populateOf = ({ field, type }: StoredLink): true | Populate | undefined => {
    const populate = parts[field] as true | Populate | undefined;
    return typeof populate === 'object' && populate.on ? populate.on[type] : populate;
  };
  const links = names.length === 0 ? [] : await storedLinks(strapi, uid, ids);
  const asked = links.filter((link) => populateOf(link) !== undefined);
  const rows = await rowsLinked(strapi, asked, populateOf);
  return new Map(
    ids.map((id) => [
      id,
      Object.fromEntries(
        names.map((name) => {
          const list = asked
            .filter(({ source, field }) => source === id && field === name)
            .flatMap((link) => {
              const row = rows.get(link);
              return row ? [asPart(attributes[name], link, row, parts[name])] : [];
            });
          return [name, isList(attributes[name]) ? list : (list[0] ?? null)];
        })
      ),
    ])
  );
}

const isList = (attribute: Attribute | undefined): boolean =>
  attribute?.type === 'dynamiczone' ||
  attribute?.repeatable === true ||
  attribute?.multiple === true ||
  attribute?.relation?.endsWith('ToMany') === true;

function asPart(
  attribute: Attribute | undefined,
  { type }: StoredLink,
  row: Row,
  populate: unknown
): Parts {
  if (attribute?.type === 'dynamiczone') return { ...row, __component: type };
  const { select } = populate === true ? {} : (populate as Populate);
  return select ? Object.fromEntries(select.map((name) => [name, row[name]])) : { ...row };
}

/** The rows that links lead to, those of one type together. */
async function rowsLinked(
  strapi: Core.Strapi,
  links: readonly StoredLink[],
  populateOf: (link: StoredLink) => true | Populate | undefined
): Promise<ReadonlyMap<StoredLink, Row>> {
  const found = new Map<StoredLink, Row>();
  const populatedOf = (link: StoredLink): Parts => {
    const populate = populateOf(link);
    const inner = typeof populate === 'object' ? (populate.populate ?? {}) : {};
    const { attributes } = strapi.db.metadata.get(link.type);
    return pick(
      inner,
      Object.keys(inner).filter((name) => attributes[name]?.type === 'relation')
    );
  };
  // A component may have been taken out of the project since.
  const known = links.filter(({ type }) => strapi.db.metadata.has(type));
  const kinds = new Map<string, StoredLink[]>();
  for (const link of known) {
    const kind = `${link.type} ${JSON.stringify(populatedOf(link))}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), link]);
  }
  for (const kind of kinds.values()) {
    const [first] = kind;
    if (!first) continue;
    const targets = kind.map(({ target }) => target);
    const rows = await rowsNumbered(strapi, first.type, targets, populatedOf(first));
    for (const link of kind) {
      const row = rows.get(link.target);
      if (row) found.set(link, row);
    }
  }
  return found;
}

/** Rows of a type or component by their numbers; those that the hooks of a write know are not read again. */
export async function rowsNumbered(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly number[],
  populate: Parts = {}
): Promise<ReadonlyMap<number, Row>> {
  const tables = [
    strapi.db.metadata.get(uid).tableName,
    ...tablesOf(strapi, uid, Object.keys(populate)),
  ];
  const wanted = [...new Set(ids)]
    .sort((one, other) => one - other)
    .map((id) => ({ id, key: keyOfRow(uid, id, populate), tables }));
  const rows = await readEachOnce(
    wanted,
    async (missing) => {
      const read: Row[] = await strapi.db
        .queryBuilder(uid)
        .init({ where: { id: { $in: missing.map(({ id }) => id) } }, populate })
        .execute();
      const byId = new Map(read.map((row) => [row.id, row]));
      return missing.map(({ id }) => byId.get(id));
    },
    `rows numbered ${uid} ${JSON.stringify(populate)}`
  );
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
}

/** What rows without their parts that were read tell: for `readEachOnce`, so that none is read again. */
export const rowsTold = (uid: string, rows: readonly Row[]) =>
  rows.map((row) => [keyOfRow(uid, row.id, {}), row] as const);

const keyOfRow = (uid: string, id: number, populate: Parts) =>
  `row ${uid} ${id} ${JSON.stringify(populate)}`;

/** By Strapi's own way: what others keep for these rows, and what is asked for in part. */
async function populatedParts(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly number[],
  parts: Parts
): Promise<ReadonlyMap<number, Parts>> {
  const wanted = Object.entries(parts).map(([name, populate]) => ({
    name,
    key: `part ${uid} ${ids.join()} ${name} ${JSON.stringify(populate)}`,
    tables: tablesOf(strapi, uid, [name]),
  }));
  const read = await readEachOnce(wanted, async (missing) => {
    const names = missing.map(({ name }) => name);
    const rows: Row[] = await rowsOf(strapi, uid).findMany({
      select: ['id'],
      where: { id: { $in: [...ids] } },
      populate: pick(parts, names),
    });
    return names.map((name) => new Map(rows.map((row) => [row.id, row[name]])));
  });
  return new Map(
    ids.map((id) => [
      id,
      Object.fromEntries(wanted.map(({ name }, at) => [name, read[at]?.get(id)])),
    ])
  );
}
