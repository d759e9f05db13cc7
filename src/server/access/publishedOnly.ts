import { errors } from '@strapi/utils';
import type { Attribute, Schema, SchemaOf } from '../strapi/schema';
import { FILE } from '../strapi/uids';

/** The types of a Strapi, and which of them have drafts that readers must not meet. */
export interface Types {
  schemaOf: SchemaOf;
  hasDrafts(uid: string): boolean;
  /** Every content type there is. */
  all(): string[];
}

type Query = Record<string, unknown>;

const PUBLISHED = { publishedAt: { $notNull: true } };

/** Operators that hold filters of the same type, rather than a value to compare with. */
const GROUPS: ReadonlySet<string> = new Set(['$and', '$or']);

const isObject = (value: unknown): value is Query =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

function targetOf(attribute: Attribute | undefined): string | undefined {
  if (attribute?.type === 'media') return FILE;
  return attribute?.target ?? attribute?.component;
}

/**
 * Whether Strapi ties published rows of this type to published rows only. A type without drafts has
 * one row, tied to drafts and published rows alike; so are the other languages of any row.
 */
const tiesRowByRow = (schema: Schema, relation: string) =>
  schema.options?.draftAndPublish === true && relation !== 'localizations';

/** A comparison with the relation itself, such as `{ $null: true }` or an identifier. */
const comparesItself = (filter: unknown) =>
  !isObject(filter) || Object.keys(filter).some((key) => key.startsWith('$') && !GROUPS.has(key));

/**
 * The same filters, answered by published rows alone. Strapi asks for published rows of the type
 * that is read, and none of the types that a filter passes through: `filters[articles][headline]`
 * on sections would tell a reader, letter by letter, what stands in a draft.
 *
 * @throws ValidationError where a filter cannot be kept from drafts
 */
export function publishedFilters(filters: unknown, schema: Schema, types: Types): unknown {
  if (Array.isArray(filters)) {
    return filters.map((filter: unknown) => publishedFilters(filter, schema, types));
  }
  if (!isObject(filters)) return filters;
  const own: Query = {};
  const throughDrafts: Query[] = [];
  for (const [key, value] of Object.entries(filters)) {
    const target = targetOf(schema.attributes[key]);
    if (key.startsWith('$')) own[key] = publishedFilters(value, schema, types);
    else if (target === undefined) own[key] = value;
    else {
      const inner = publishedFilters(value, types.schemaOf(target) ?? { attributes: {} }, types);
      if (!types.hasDrafts(target)) own[key] = inner;
      else if (!comparesItself(value)) throughDrafts.push({ [key]: { $and: [inner, PUBLISHED] } });
      else if (tiesRowByRow(schema, key)) own[key] = inner;
      else {
        throw new errors.ValidationError(
          `Invalid filter "${key}": its drafts are not public. Filter by a field of it, e.g. filters[${key}][documentId][$notNull]=true.`
        );
      }
    }
  }
  // Each in a filter of its own: Strapi lets the $and of one relation overwrite that of another.
  return throughDrafts.length === 0 ? own : { $and: [own, ...throughDrafts] };
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
 * Refuses an order that drafts have a say in.
 *
 * @throws ValidationError that names the relation
 */
export function refuseSortByDrafts(sort: unknown, schema: Schema, types: Types): void {
  for (const path of sortPaths(sort)) {
    let here: Schema | undefined = schema;
    for (const key of path) {
      const target: string | undefined = targetOf(here?.attributes[key]);
      if (here && target && types.hasDrafts(target) && !tiesRowByRow(here, key)) {
        throw new errors.ValidationError(
          `Invalid sort "${path.join('.')}": drafts would have a say in the order. Sort by a field of the entry itself.`
        );
      }
      here = target === undefined ? undefined : types.schemaOf(target);
    }
  }
}

function publishedPart(part: unknown, schema: Schema, types: Types): unknown {
  if (!isObject(part)) return part;
  refuseSortByDrafts(part.sort, schema, types);
  return {
    ...part,
    ...('filters' in part && { filters: publishedFilters(part.filters, schema, types) }),
    ...('populate' in part && { populate: publishedPopulate(part.populate, schema, types) }),
  };
}

/** `['captions.image', 'section']` as `{ captions: { populate: { image: true } }, section: true }`. */
function populateObject(paths: readonly string[]): Query {
  const inner = new Map<string, string[]>();
  for (const path of paths) {
    const [key = '', ...rest] = path.trim().split('.');
    inner.set(key, [...(inner.get(key) ?? []), ...(rest.length > 0 ? [rest.join('.')] : [])]);
  }
  return Object.fromEntries(
    [...inner].map(([key, rest]) => [
      key,
      rest.length > 0 ? { populate: populateObject(rest) } : true,
    ])
  );
}

/** Strapi follows a relation to anything, such as the uses of a file, into drafts whatever the status. */
const leadsAnywhere = (attribute: Attribute | undefined) =>
  attribute?.type === 'relation' && attribute.target === undefined;

/** The same relations to be filled in, with the filters and orders inside kept from drafts. */
export function publishedPopulate(populate: unknown, schema: Schema, types: Types): unknown {
  if (typeof populate === 'string' && populate !== '*') {
    return publishedPopulate(populateObject(populate.split(',')), schema, types);
  }
  if (Array.isArray(populate) && populate.every((path) => typeof path === 'string')) {
    return publishedPopulate(populateObject(populate), schema, types);
  }
  if (!isObject(populate)) return populate;
  const schemaOf = (uid: string | undefined): Schema =>
    (uid === undefined ? undefined : types.schemaOf(uid)) ?? { attributes: {} };
  return Object.fromEntries(
    Object.entries(populate).map(([key, value]) => {
      const attribute = schema.attributes[key];
      const part = publishedPart(value, schemaOf(targetOf(attribute)), types);
      const fragments = isObject(part) && isObject(part.on) ? part.on : null;
      if (!fragments && !leadsAnywhere(attribute)) return [key, part];
      const named = fragments ?? Object.fromEntries(types.all().map((uid) => [uid, {}]));
      const on = Object.entries(named)
        .filter(([uid]) => !leadsAnywhere(attribute) || !types.hasDrafts(uid))
        .map(([uid, each]) => [uid, publishedPart(each, schemaOf(uid), types)]);
      return [key, { ...(isObject(part) && part), on: Object.fromEntries(on) }];
    })
  );
}

/** Whether filling in these relations brings up a type whose drafts readers must not meet. */
export function reachesDrafts(
  populate: unknown,
  schema: Schema | undefined,
  types: Types
): boolean {
  if (!schema) return false;
  const reaches = (key: string, inner: unknown): boolean => {
    const attribute = schema.attributes[key];
    if (!attribute) return false;
    const uids = attribute.components ?? [targetOf(attribute)];
    return uids.some(
      (uid) =>
        uid !== undefined &&
        (types.hasDrafts(uid) || reachesDrafts(inner, types.schemaOf(uid), types))
    );
  };
  if (populate === '*' || populate === true)
    return Object.keys(schema.attributes).some((key) => reaches(key, null));
  if (typeof populate === 'string') {
    return populate.split(',').some((path) => {
      const [key = '', ...rest] = path.trim().split('.');
      return reaches(key, rest.length > 0 ? rest.join('.') : null);
    });
  }
  if (Array.isArray(populate)) return populate.some((each) => reachesDrafts(each, schema, types));
  if (!isObject(populate)) return false;
  return Object.entries(populate).some(([key, value]) => {
    if (value === false || value === 'false') return false;
    if (isObject(value) && isObject(value.on)) {
      return Object.entries(value.on).some(
        ([uid, each]) =>
          types.hasDrafts(uid) ||
          reachesDrafts(isObject(each) ? each.populate : null, types.schemaOf(uid), types)
      );
    }
    return reaches(key, isObject(value) ? value.populate : null);
  });
}
