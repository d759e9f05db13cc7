import type { Attribute, SchemaOf } from '../strapi/schema';
import {
  fileKey,
  keyOfAny,
  keyOfEntry,
  keyOfInverse,
  keyOfList,
  type SurrogateKey,
} from './surrogateKeys';
import { FILE } from '../strapi/uids';

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/**
 * What an entry in an answer is made of: itself, what is filled in, and for each relation that was
 * asked for, what may yet appear in it.
 */
export function keysOfEntry(uid: string, entry: unknown, schemaOf: SchemaOf): Set<SurrogateKey> {
  const keys = new Set<SurrogateKey>();
  addEntry(keys, uid, entry, schemaOf);
  return keys;
}

function addEntry(keys: Set<SurrogateKey>, uid: string, entry: unknown, schemaOf: SchemaOf): void {
  if (Array.isArray(entry)) {
    for (const each of entry) addEntry(keys, uid, each, schemaOf);
    return;
  }
  if (!isObject(entry)) return;
  keys.add(keyOfAny(uid));
  if (uid === FILE && typeof entry.id === 'number') keys.add(fileKey(entry.id));
  else if (typeof entry.documentId === 'string') keys.add(keyOfEntry(uid, entry.documentId));
  // A count of them, for example.
  else keys.add(keyOfList(uid));
  addFields(keys, uid, entry, entry, schemaOf);
}

/** @param owner the entry that the fields are in, which may stand inside a component of it */
function addFields(
  keys: Set<SurrogateKey>,
  uid: string,
  fields: Fields,
  owner: Fields | null,
  schemaOf: SchemaOf
): void {
  for (const [name, attribute] of Object.entries(schemaOf(uid)?.attributes ?? {})) {
    const value = fields[name];
    if (value === undefined) continue;
    if (attribute.type === 'component' && attribute.component) {
      for (const each of [value].flat()) {
        if (isObject(each)) addFields(keys, attribute.component, each, null, schemaOf);
      }
    } else if (attribute.type === 'dynamiczone') {
      for (const each of [value].flat()) {
        if (isObject(each)) addFields(keys, String(each.__component), each, null, schemaOf);
      }
    } else if (attribute.type === 'media') addEntry(keys, FILE, value, schemaOf);
    else if (attribute.type === 'relation') {
      addRelation(keys, uid, name, attribute, value, owner, schemaOf);
    }
  }
}

function addRelation(
  keys: Set<SurrogateKey>,
  uid: string,
  name: string,
  { target, mappedBy }: Attribute,
  value: unknown,
  owner: Fields | null,
  schemaOf: SchemaOf
): void {
  if (target === undefined) {
    // To entries of any type: each names its own. What may appear is known for files only.
    keys.add(keyOfList(uid));
    for (const each of [value].flat()) {
      if (isObject(each)) addEntry(keys, String(each.__type), each, schemaOf);
    }
    return;
  }
  // What this entry points to itself changes with a write of it; who points to it does not.
  if (mappedBy !== undefined && typeof owner?.documentId === 'string') {
    keys.add(keyOfInverse(uid, owner.documentId, name));
  }
  keys.add(keyOfAny(target));
  addEntry(keys, target, value, schemaOf);
}

/** Parameters by which not only what is there decides what is answered. */
const SELECTING = ['filters', 'pagination', 'limit', 'start', 'page', 'pageSize', '_q'];

/**
 * The types that a query passes through beside the entries it is answered with: those that
 * filters and orders go by, and those of which it takes a part only. Any entry of them may change
 * the answer.
 */
export function typesAskedThrough(uid: string, query: unknown, schemaOf: SchemaOf): Set<string> {
  const types = new Set<string>();
  if (!isObject(query)) return types;
  addTypesOfPaths(types, uid, query.filters, schemaOf);
  addTypesOfSort(types, uid, query.sort, schemaOf);
  addTypesOfPopulate(types, uid, query.populate, schemaOf);
  return types;
}

function targetsOf(uid: string, name: string, schemaOf: SchemaOf): string[] {
  const attribute = schemaOf(uid)?.attributes[name];
  if (!attribute) return [];
  if (attribute.type === 'media') return [FILE];
  const one = attribute.target ?? attribute.component;
  return one === undefined ? [...(attribute.components ?? [])] : [one];
}

function addTypesOfPaths(
  types: Set<string>,
  uid: string,
  filters: unknown,
  schemaOf: SchemaOf
): void {
  if (Array.isArray(filters)) {
    for (const each of filters) addTypesOfPaths(types, uid, each, schemaOf);
    return;
  }
  if (!isObject(filters)) return;
  for (const [name, value] of Object.entries(filters)) {
    const targets = targetsOf(uid, name, schemaOf);
    if (targets.length === 0) addTypesOfPaths(types, uid, value, schemaOf);
    for (const target of targets) {
      types.add(target);
      addTypesOfPaths(types, target, value, schemaOf);
    }
  }
}

function addTypesOfSort(types: Set<string>, uid: string, sort: unknown, schemaOf: SchemaOf): void {
  if (isObject(sort)) return addTypesOfPaths(types, uid, sort, schemaOf);
  for (const each of [sort].flat()) {
    if (isObject(each)) addTypesOfPaths(types, uid, each, schemaOf);
    if (typeof each !== 'string') continue;
    for (const part of each.split(',')) {
      let here = [uid];
      for (const name of (part.split(':')[0] ?? '').trim().split('.')) {
        here = here.flatMap((type) => targetsOf(type, name, schemaOf));
        here.forEach((type) => types.add(type));
      }
    }
  }
}

function addTypesOfPopulate(
  types: Set<string>,
  uid: string,
  populate: unknown,
  schemaOf: SchemaOf
): void {
  if (!isObject(populate)) return;
  for (const [name, value] of Object.entries(populate)) {
    if (!isObject(value)) continue;
    const targets = isObject(value.on) ? Object.keys(value.on) : targetsOf(uid, name, schemaOf);
    for (const target of targets) {
      const part = isObject(value.on) ? { ...value, ...asObject(value.on[target]) } : value;
      if (SELECTING.some((each) => each in part)) types.add(target);
      for (const type of typesAskedThrough(target, part, schemaOf)) types.add(type);
    }
  }
}

const asObject = (value: unknown): Fields => (isObject(value) ? value : {});
