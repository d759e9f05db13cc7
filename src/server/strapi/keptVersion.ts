import type { Core } from '@strapi/strapi';
import { localesOf, rowsOf, version, type Row, type Version } from './rows';
import { attributesOf, relatedType, type Attribute } from './schema';
import { storedParts } from './storedParts';
import { storedVersions } from './storedVersions';
import { FILE } from './uids';

/** The fields of one version of an entry, as a write takes them. */
export type Fields = Record<string, unknown>;

/** What Strapi keeps of a row for itself. */
const OF_THE_ROW: ReadonlySet<string> = new Set([
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

/**
 * The fields that belong to a version. The other side of a relation that another type owns does not:
 * it is kept there.
 */
export const fieldsOfVersion = (strapi: Core.Strapi, uid: string): Array<[string, Attribute]> =>
  Object.entries(attributesOf(strapi, uid)).filter(
    ([name, { type, target, mappedBy }]) =>
      !OF_THE_ROW.has(name) && (type !== 'relation' || (target !== undefined && !mappedBy))
  );

function populateOf(strapi: Core.Strapi, uid: string): Record<string, unknown> {
  const inner = (component: string) => ({ populate: populateOf(strapi, component) });
  return Object.fromEntries(
    fieldsOfVersion(strapi, uid).flatMap(([name, attribute]): Array<[string, unknown]> => {
      if (attribute.type === 'component') return [[name, inner(attribute.component ?? '')]];
      if (attribute.type === 'dynamiczone') {
        return [[name, { on: Object.fromEntries((attribute.components ?? []).map(named)) }]];
      }
      return attribute.type === 'relation' || attribute.type === 'media' ? [[name, true]] : [];
    })
  );
  function named(component: string) {
    return [component, inner(component)] as const;
  }
}

/** What an entry or a file was called, and where a file was. */
export interface Named {
  name: string;
  url?: string;
}

const nameOf = (row: Row): Named => ({
  name: String(row.headline ?? row.name ?? row.caption ?? row.documentId),
  ...(typeof row.url === 'string' && typeof row.mime === 'string' && { url: row.url }),
});

const listOf = (value: unknown): Row[] =>
  Array.isArray(value) ? value : value ? [value as Row] : [];

/**
 * The fields of a row that is at hand, with its components and relations, as {@link keepNamedVersion} has them.
 *
 * @param named takes what the related entries and files are called, by their identifiers
 */
export function keptFieldsOf(
  strapi: Core.Strapi,
  uid: string,
  row: Fields,
  named?: Record<string, Named>
): Fields {
  const identifierOf = (related: Row) => {
    if (named) named[related.documentId] = nameOf(related);
    return related.documentId;
  };
  const one = (list: unknown[], isList: boolean) => (isList ? list : (list[0] ?? null));
  const value = (name: string, attribute: Attribute): unknown => {
    const list = listOf(row[name]);
    switch (attribute.type) {
      case 'component':
        return one(
          list.map((part) => keptFieldsOf(strapi, attribute.component ?? '', part, named)),
          attribute.repeatable === true
        );
      case 'dynamiczone':
        return list.map((part) => ({
          __component: part.__component,
          ...keptFieldsOf(strapi, String(part.__component), part, named),
        }));
      // By identifiers of documents: `strapi import` gives rows other numbers.
      case 'media':
        return one(list.map(identifierOf), attribute.multiple === true);
      case 'relation':
        return one(list.map(identifierOf), attribute.relation?.endsWith('ToMany') === true);
      default:
        return row[name] ?? null;
    }
  };
  return Object.fromEntries(
    fieldsOfVersion(strapi, uid).map(([name, attribute]) => [name, value(name, attribute)])
  );
}

/**
 * One version of an entry, to be written again later: its own fields, components and relations of
 * whatever type the host has made of it. What points to the entry is not in it.
 *
 * @returns null where there is no such version
 */
export async function keepVersion(
  strapi: Core.Strapi,
  uid: string,
  own: Version,
  status: 'draft' | 'published'
): Promise<Fields | null> {
  const row = await version(strapi, uid, own, status, populateOf(strapi, uid));
  return row && keptFieldsOf(strapi, uid, row);
}

/**
 * Whole versions of entries, to be written or to be read by people later, when what they name is called
 * otherwise or gone.
 *
 * @param rows at hand; what the hooks of a write have read of their parts is not read again
 * @param named takes what the related entries and files are called, by their identifiers
 * @param left a field that is not read
 */
export async function keptRowsOf(
  strapi: Core.Strapi,
  uid: string,
  rows: readonly Row[],
  { named, left }: { named?: Record<string, Named>; left?: string } = {}
): Promise<Array<{ documentId: string; fields: Fields }>> {
  const populate = populateOf(strapi, uid);
  if (left !== undefined) delete populate[left];
  const ids = rows.map(({ id }) => id);
  const parts = await storedParts(strapi, uid, ids, populate);
  return rows.map((row) => {
    const whole = { ...row, ...parts.get(row.id) };
    // A row at hand may have it all the same, and what it leads to is not to be named.
    if (left !== undefined) whole[left] = null;
    const fields = keptFieldsOf(strapi, uid, whole, named);
    if (left !== undefined) delete fields[left];
    return { documentId: row.documentId, fields };
  });
}

/**
 * One version of an entry to be read by people later; what the hooks of a write have read of it is not read
 * again.
 *
 * @returns null where there is no such version
 */
export async function keepNamedVersion(
  strapi: Core.Strapi,
  uid: string,
  own: Version,
  status: 'draft' | 'published',
  named: Record<string, Named>
): Promise<Fields | null> {
  const { [status]: row } = await storedVersions(strapi, uid, own, populateOf(strapi, uid));
  return row && keptFieldsOf(strapi, uid, row, named);
}

/** A kept version without its relations to what was deleted since. */
export async function withoutDeleted(
  strapi: Core.Strapi,
  uid: string,
  locale: string | null,
  fields: Fields
): Promise<Fields> {
  const found: Fields = { ...fields };
  for (const [name, attribute] of fieldsOfVersion(strapi, uid)) {
    const to = relatedType(attribute);
    if (to === undefined || fields[name] === null || fields[name] === undefined) continue;
    const named = [fields[name]].flat();
    const isLocalized = (await localesOf(strapi, to, undefined))[0] !== null;
    const rows: Row[] = await rowsOf(strapi, to).findMany({
      select: ['documentId'],
      where: {
        // Versions of before have numbers of files, which may be those of others by now.
        documentId: { $in: named.filter((each) => typeof each === 'string') },
        ...(isLocalized && { locale }),
      },
    });
    const there = named.filter((each) => rows.some(({ documentId }) => documentId === each));
    found[name] = Array.isArray(fields[name]) ? there : (there[0] ?? null);
  }
  return found;
}

/** Puts other names in the place of those that a version has for its files, however deep they stand. */
export function withFilesNamed(
  strapi: Core.Strapi,
  uid: string,
  fields: Fields,
  nameOf: (file: unknown) => unknown
): Fields {
  const attributes = attributesOf(strapi, uid);
  const named = (value: unknown, type: string | undefined): unknown => {
    if (Array.isArray(value)) return value.map((each) => named(each, type));
    if (typeof value !== 'object' || value === null) return value;
    const component = type ?? ('__component' in value ? String(value.__component) : '');
    return withFilesNamed(strapi, component, value as Fields, nameOf);
  };
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
      switch (attribute?.type) {
        case 'component':
          return [name, named(value, attribute.component)];
        case 'dynamiczone':
          return [name, named(value, undefined)];
        case 'media':
          return [name, Array.isArray(value) ? filled(value.map(nameOf)) : nameOf(value)];
        default:
          return [name, value];
      }
    })
  );
}

const filled = (list: readonly unknown[]) =>
  list.filter((each) => each !== null && each !== undefined);

/** A kept version as Strapi takes it, which has numbers for files in components and lists. */
export async function toWrite(strapi: Core.Strapi, uid: string, fields: Fields): Promise<Fields> {
  const named = new Set<unknown>();
  withFilesNamed(strapi, uid, fields, (file) => named.add(file));
  const files: Row[] = await rowsOf(strapi, FILE).findMany({
    select: ['id', 'documentId'],
    where: { documentId: { $in: [...named].filter((each) => typeof each === 'string') } },
  });
  const numbers = new Map<unknown, number>(files.map(({ id, documentId }) => [documentId, id]));
  return withFilesNamed(strapi, uid, fields, (file) => numbers.get(file) ?? null);
}
