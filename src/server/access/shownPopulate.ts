import type { Attribute, Schema } from '../strapi/schema';
import {
  isObject,
  refuseSortByHidden,
  shownFilters,
  targetOf,
  type AskedQuery,
  type Types,
} from './shownOnly';

/**
 * The same question for entries of a type, or for those of a relation, kept from what is hidden.
 *
 * @throws ValidationError where a filter or an order cannot be
 */
export function shownQuery(query: AskedQuery, schema: Schema, types: Types): AskedQuery {
  refuseSortByHidden(query.sort, schema, types);
  return {
    ...query,
    ...('filters' in query && { filters: shownFilters(query.filters, schema, types) }),
    ...('populate' in query && { populate: shownPopulate(query.populate, schema, types) }),
  };
}

const shownPart = (part: unknown, schema: Schema, types: Types): unknown =>
  isObject(part) ? shownQuery(part, schema, types) : part;

/** `['captions.image', 'section']` as `{ captions: { populate: { image: true } }, section: true }`. */
function populateObject(paths: readonly string[]): AskedQuery {
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

/** Every relation of a type, for `*`. */
const everyRelation = ({ attributes }: Schema): AskedQuery =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([, attribute]) => attribute.components ?? targetOf(attribute))
      .map(([key]) => [key, true])
  );

const leadsToHidden = ({ attributes }: Schema, types: Types): boolean =>
  !types.isFilledByStrapi &&
  Object.values(attributes).some((attribute) => types.hides(targetOf(attribute) ?? ''));

/** What is filled in of a type of which entries are hidden: those that may be met. */
function withoutHidden(part: unknown, uid: string | undefined, types: Types): unknown {
  if (types.isFilledByStrapi || uid === undefined || !types.hides(uid)) return part;
  if (part === false || part === 'false') return part;
  if (!isObject(part)) return { filters: types.shown };
  const filters = part.filters === undefined ? types.shown : { $and: [part.filters, types.shown] };
  return { ...part, filters };
}

/** The same relations to be filled in, with the filters and orders inside kept from what is hidden. */
export function shownPopulate(populate: unknown, schema: Schema, types: Types): unknown {
  if (populate === '*' && leadsToHidden(schema, types)) {
    return shownPopulate(everyRelation(schema), schema, types);
  }
  if (typeof populate === 'string' && populate !== '*') {
    return shownPopulate(populateObject(populate.split(',')), schema, types);
  }
  if (Array.isArray(populate) && populate.every((path) => typeof path === 'string')) {
    return shownPopulate(populateObject(populate), schema, types);
  }
  if (!isObject(populate)) return populate;
  const schemaOf = (uid: string | undefined): Schema =>
    (uid === undefined ? undefined : types.schemaOf(uid)) ?? { attributes: {} };
  return Object.fromEntries(
    Object.entries(populate).map(([key, value]) => {
      const attribute = schema.attributes[key];
      const target = targetOf(attribute);
      const part = withoutHidden(shownPart(value, schemaOf(target), types), target, types);
      const fragments = isObject(part) && isObject(part.on) ? part.on : null;
      if (!fragments && !leadsAnywhere(attribute)) return [key, part];
      const named = fragments ?? Object.fromEntries(types.all().map((uid) => [uid, {}]));
      const on = Object.entries(named)
        .filter(([uid]) => !leadsAnywhere(attribute) || !types.hides(uid))
        .map(([uid, each]) => [uid, shownPart(each, schemaOf(uid), types)]);
      return [key, { ...(isObject(part) && part), on: Object.fromEntries(on) }];
    })
  );
}

/** Whether filling in these relations brings up a type of which entries are hidden. */
export function reachesHidden(
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
        uid !== undefined && (types.hides(uid) || reachesHidden(inner, types.schemaOf(uid), types))
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
  if (Array.isArray(populate)) return populate.some((each) => reachesHidden(each, schema, types));
  if (!isObject(populate)) return false;
  return Object.entries(populate).some(([key, value]) => {
    if (value === false || value === 'false') return false;
    if (isObject(value) && isObject(value.on)) {
      return Object.entries(value.on).some(
        ([uid, each]) =>
          types.hides(uid) ||
          reachesHidden(isObject(each) ? each.populate : null, types.schemaOf(uid), types)
      );
    }
    return reaches(key, isObject(value) ? value.populate : null);
  });
}
