import { errors } from '@strapi/utils';
import type { Attribute, Schema, SchemaOf } from '../strapi/schema';
import { FILE } from '../strapi/uids';

/** The types of a Strapi, and which of them have entries that somebody who asks must not meet. */
export interface Types {
  schemaOf: SchemaOf;
  hides(uid: string): boolean;
  /** The filter that an entry of such a type passes which may be met. */
  shown: AskedQuery;
  /** Whether Strapi itself keeps the hidden ones out of a relation that is compared, or sorted by. */
  isKeptByStrapi(schema: Schema, relation: string): boolean;
  /** Whether it keeps them out of a relation that is filled in. */
  isFilledByStrapi: boolean;
  /** Every content type there is. */
  all(): string[];
}

export type AskedQuery = Record<string, unknown>;

/** Operators that hold filters of the same type, rather than a value to compare with. */
const GROUPS: ReadonlySet<string> = new Set(['$and', '$or']);

export const isObject = (value: unknown): value is AskedQuery =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

export function targetOf(attribute: Attribute | undefined): string | undefined {
  if (attribute?.type === 'media') return FILE;
  return attribute?.target ?? attribute?.component;
}

/** A comparison with the relation itself, such as `{ $null: true }` or an identifier. */
const comparesItself = (filter: unknown) =>
  !isObject(filter) || Object.keys(filter).some((key) => key.startsWith('$') && !GROUPS.has(key));

/**
 * The same filters, answered by what may be met alone. Strapi asks for published rows of the type
 * that is read, and none of the types that a filter passes through: `filters[articles][headline]`
 * on sections would tell a reader, letter by letter, what stands in a draft.
 *
 * @throws ValidationError where a filter cannot be kept from what is hidden
 */
export function shownFilters(filters: unknown, schema: Schema, types: Types): unknown {
  if (Array.isArray(filters)) {
    return filters.map((filter: unknown) => shownFilters(filter, schema, types));
  }
  if (!isObject(filters)) return filters;
  const own: AskedQuery = {};
  const throughHidden: AskedQuery[] = [];
  for (const [key, value] of Object.entries(filters)) {
    const target = targetOf(schema.attributes[key]);
    if (key.startsWith('$')) own[key] = shownFilters(value, schema, types);
    else if (target === undefined) own[key] = value;
    else {
      const inner = shownFilters(value, types.schemaOf(target) ?? { attributes: {} }, types);
      if (!types.hides(target)) own[key] = inner;
      else if (!comparesItself(value))
        throughHidden.push({ [key]: { $and: [inner, types.shown] } });
      else if (types.isKeptByStrapi(schema, key)) own[key] = inner;
      else {
        throw new errors.ValidationError(
          `Invalid filter "${key}": not all of its entries are public. Filter by a field of it, e.g. filters[${key}][documentId][$notNull]=true.`
        );
      }
    }
  }
  // Each in a filter of its own: Strapi lets the $and of one relation overwrite that of another.
  return throughHidden.length === 0 ? own : { $and: [own, ...throughHidden] };
}

/** The paths that a sort goes by, in each of the four ways it can be written. */
function sortPaths(sort: unknown): string[][] {
  if (typeof sort === 'string') {
    return sort.split(',').map((part) => (part.split(':')[0] ?? '').trim().split('.'));
  }
  if (Array.isArray(sort)) return sort.flatMap(sortPaths);
  if (!isObject(sort)) return [];
  return Object.entries(sort).flatMap(([key, value]) =>
    isObject(value) ? sortPaths(value).map((path) => [key, ...path]) : [[key]]
  );
}

/**
 * Refuses an order that hidden entries have a say in.
 *
 * @throws ValidationError that names the relation
 */
export function refuseSortByHidden(sort: unknown, schema: Schema, types: Types): void {
  for (const path of sortPaths(sort)) {
    let here: Schema | undefined = schema;
    for (const key of path) {
      const target: string | undefined = targetOf(here?.attributes[key]);
      if (here && target && types.hides(target) && !types.isKeptByStrapi(here, key)) {
        throw new errors.ValidationError(
          `Invalid sort "${path.join('.')}": entries that are not public would have a say in the order. Sort by a field of the entry itself.`
        );
      }
      here = target === undefined ? undefined : types.schemaOf(target);
    }
  }
}
