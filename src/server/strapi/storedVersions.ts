import type { Core } from '@strapi/strapi';
import { readEachOnce, readOnce } from './readOnce';
import { rowsOf, rowsOfDocument, type Row, type Version } from './rows';
import { attributesOf, type Attribute } from './schema';
import { tablesOf } from './tablesOf';

/** One language of a document as it is stored. */
export interface StoredVersions {
  draft: Row | null;
  published: Row | null;
}

/** Relations, components and dynamic zones by their names, as `populate` takes them. */
type Parts = Readonly<Record<string, unknown>>;

/** All rows of a document without their parts, shared by the hooks of a write. */
export const storedRows = (strapi: Core.Strapi, uid: string, documentId: string): Promise<Row[]> =>
  readOnce(`rows ${uid} ${documentId}`, [strapi.db.metadata.get(uid).tableName], () =>
    rowsOfDocument(strapi, uid, documentId)
  );

/**
 * The draft and the published row of one language, shared by the hooks of a write. Components are only
 * asked for where there are any: Strapi would ask for each kind of them by a statement of its own.
 *
 * @param parts what they come with
 */
export async function storedVersions(
  strapi: Core.Strapi,
  uid: string,
  { documentId, locale }: Version,
  parts: Parts = {}
): Promise<StoredVersions> {
  const stored = await storedRows(strapi, uid, documentId);
  const rows = stored.filter((row) => locale === null || row.locale === locale);
  const ids = rows.map(({ id }) => id);
  const filled = await partsOf(strapi, uid, ids, parts);
  const whole = rows.map((row): Row => ({ ...row, ...filled.get(row.id) }));
  return {
    draft: whole.find(({ publishedAt }) => publishedAt === null) ?? null,
    published: whole.find(({ publishedAt }) => publishedAt !== null) ?? null,
  };
}

/** Those that were not read yet, all by one statement for the rows and what each part takes. */
async function partsOf(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly number[],
  parts: Parts
): Promise<ReadonlyMap<number, Parts>> {
  if (ids.length === 0) return new Map();
  const wanted = Object.entries(parts).map(([name, populate]) => ({
    name,
    key: `part ${uid} ${ids.join()} ${name} ${JSON.stringify(populate)}`,
    tables: tablesOf(strapi, uid, [name]),
  }));
  const read = await readEachOnce(wanted, async (missing) => {
    const rows = await readParts(strapi, uid, ids, pick(parts, missing));
    return missing.map(({ name }) => new Map([...rows].map(([id, row]) => [id, row[name]])));
  });
  return new Map(
    ids.map((id) => [
      id,
      Object.fromEntries(wanted.map(({ name }, at) => [name, read[at]?.get(id)])),
    ])
  );
}

const pick = (parts: Parts, wanted: ReadonlyArray<{ name: string }>): Parts =>
  Object.fromEntries(wanted.map(({ name }) => [name, parts[name]]));

async function readParts(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly number[],
  parts: Parts
): Promise<Map<number, Parts>> {
  const attributes = attributesOf(strapi, uid);
  const isComponent = (name: string) =>
    attributes[name]?.type === 'component' || attributes[name]?.type === 'dynamiczone';
  const names = Object.keys(parts);
  const there = names.some(isComponent) ? await fieldsWithComponents(strapi, uid, ids) : new Set();
  const wanted = names.filter((name) => !isComponent(name) || there.has(name));
  const nothing = Object.fromEntries(
    names.filter((name) => !wanted.includes(name)).map((name) => [name, emptyOf(attributes[name])])
  );
  const rows: Row[] =
    wanted.length === 0
      ? []
      : await rowsOf(strapi, uid).findMany({
          select: ['id'],
          where: { id: { $in: [...ids] } },
          populate: Object.fromEntries(wanted.map((name) => [name, parts[name]])),
        });
  const filled = new Map(rows.map(({ id, ...rest }) => [id, rest]));
  return new Map(ids.map((id) => [id, { ...nothing, ...filled.get(id) }]));
}

/** What Strapi fills in where there is no component. */
const emptyOf = (attribute: Attribute | undefined) =>
  attribute?.type === 'dynamiczone' || attribute?.repeatable ? [] : null;

/** The fields in which any of these rows has a component. */
function fieldsWithComponents(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly number[]
): Promise<ReadonlySet<string>> {
  // Strapi names it so itself, and keeps the links to the components of all fields of a type in it.
  const table = linksToComponents(strapi, uid);
  return readOnce(`components ${uid} ${ids.join()}`, [table], async () => {
    const links: Array<{ field: string }> = await strapi.db
      .queryBuilder(table)
      .select(['field'])
      .where({ entity_id: { $in: [...ids] } })
      .execute({ mapResults: false });
    return new Set(links.map(({ field }) => field));
  });
}

function linksToComponents(strapi: Core.Strapi, uid: string): string {
  for (const attribute of Object.values(strapi.db.metadata.get(uid).attributes)) {
    const { joinTable } = attribute as { joinTable?: { name: string; on?: { field?: string } } };
    if (joinTable?.on?.field !== undefined) return joinTable.name;
  }
  throw new Error(`${uid} has no components.`);
}
