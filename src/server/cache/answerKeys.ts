import {
  fileKey,
  keyOfAny,
  keyOfEntry,
  keyOfInverse,
  keyOfList,
  type SurrogateKey,
} from './surrogateKeys';

const FILE = 'plugin::upload.file';

/** What has to be known of a type to follow an answer through it. */
export interface Shape {
  attributes: Readonly<Record<string, ShapeAttribute>>;
}

interface ShapeAttribute {
  type: string;
  target?: string;
  component?: string;
  components?: readonly string[];
  mappedBy?: string;
}

export type ShapeOf = (uid: string) => Shape | undefined;

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/**
 * What an entry in an answer is made of: itself, what is filled in, and for each relation that was
 * asked for, what may yet appear in it.
 */
export function keysOfEntry(uid: string, entry: unknown, shapeOf: ShapeOf): Set<SurrogateKey> {
  const keys = new Set<SurrogateKey>();
  addEntry(keys, uid, entry, shapeOf);
  return keys;
}

function addEntry(keys: Set<SurrogateKey>, uid: string, entry: unknown, shapeOf: ShapeOf): void {
  if (Array.isArray(entry)) {
    for (const each of entry) addEntry(keys, uid, each, shapeOf);
    return;
  }
  if (!isObject(entry)) return;
  keys.add(keyOfAny(uid));
  if (uid === FILE && typeof entry.id === 'number') keys.add(fileKey(entry.id));
  else if (typeof entry.documentId === 'string') keys.add(keyOfEntry(uid, entry.documentId));
  // A count of them, for example.
  else keys.add(keyOfList(uid));
  addFields(keys, uid, entry, entry, shapeOf);
}

/** @param owner the entry that the fields are in, which may stand inside a component of it */
function addFields(
  keys: Set<SurrogateKey>,
  uid: string,
  fields: Fields,
  owner: Fields | null,
  shapeOf: ShapeOf
): void {
  for (const [name, attribute] of Object.entries(shapeOf(uid)?.attributes ?? {})) {
    const value = fields[name];
    if (value === undefined) continue;
    if (attribute.type === 'component' && attribute.component) {
      for (const each of [value].flat()) {
        if (isObject(each)) addFields(keys, attribute.component, each, null, shapeOf);
      }
    } else if (attribute.type === 'dynamiczone') {
      for (const each of [value].flat()) {
        if (isObject(each)) addFields(keys, String(each.__component), each, null, shapeOf);
      }
    } else if (attribute.type === 'media') addEntry(keys, FILE, value, shapeOf);
    else if (attribute.type === 'relation') {
      addRelation(keys, uid, name, attribute, value, owner, shapeOf);
    }
  }
}

function addRelation(
  keys: Set<SurrogateKey>,
  uid: string,
  name: string,
  { target, mappedBy }: ShapeAttribute,
  value: unknown,
  owner: Fields | null,
  shapeOf: ShapeOf
): void {
  if (target === undefined) {
    // To entries of any type: each names its own. What may appear is known for files only.
    keys.add(keyOfList(uid));
    for (const each of [value].flat()) {
      if (isObject(each)) addEntry(keys, String(each.__type), each, shapeOf);
    }
    return;
  }
  // What this entry points to itself changes with a write of it; who points to it does not.
  if (mappedBy !== undefined && typeof owner?.documentId === 'string') {
    keys.add(keyOfInverse(uid, owner.documentId, name));
  }
  keys.add(keyOfAny(target));
  addEntry(keys, target, value, shapeOf);
}

/** Parameters by which not only what is there decides what is answered. */
const SELECTING = ['filters', 'pagination', 'limit', 'start', 'page', 'pageSize', '_q'];

/**
 * The types that a question passes through beside the entries it is answered with: those that
 * filters and orders go by, and those of which it takes a part only. Any entry of them may change
 * the answer.
 */
export function typesAskedThrough(uid: string, query: unknown, shapeOf: ShapeOf): Set<string> {
  const types = new Set<string>();
  if (!isObject(query)) return types;
  addTypesOfPaths(types, uid, query.filters, shapeOf);
  addTypesOfSort(types, uid, query.sort, shapeOf);
  addTypesOfPopulate(types, uid, query.populate, shapeOf);
  return types;
}

function targetsOf(uid: string, name: string, shapeOf: ShapeOf): string[] {
  const attribute = shapeOf(uid)?.attributes[name];
  if (!attribute) return [];
  if (attribute.type === 'media') return [FILE];
  const one = attribute.target ?? attribute.component;
  return one === undefined ? [...(attribute.components ?? [])] : [one];
}

function addTypesOfPaths(
  types: Set<string>,
  uid: string,
  filters: unknown,
  shapeOf: ShapeOf
): void {
  if (Array.isArray(filters)) {
    for (const each of filters) addTypesOfPaths(types, uid, each, shapeOf);
    return;
  }
  if (!isObject(filters)) return;
  for (const [name, value] of Object.entries(filters)) {
    const targets = targetsOf(uid, name, shapeOf);
    if (targets.length === 0) addTypesOfPaths(types, uid, value, shapeOf);
    for (const target of targets) {
      types.add(target);
      addTypesOfPaths(types, target, value, shapeOf);
    }
  }
}

function addTypesOfSort(types: Set<string>, uid: string, sort: unknown, shapeOf: ShapeOf): void {
  if (isObject(sort)) return addTypesOfPaths(types, uid, sort, shapeOf);
  for (const each of [sort].flat()) {
    if (isObject(each)) addTypesOfPaths(types, uid, each, shapeOf);
    if (typeof each !== 'string') continue;
    for (const part of each.split(',')) {
      let here = [uid];
      for (const name of (part.split(':')[0] ?? '').trim().split('.')) {
        here = here.flatMap((type) => targetsOf(type, name, shapeOf));
        here.forEach((type) => types.add(type));
      }
    }
  }
}

function addTypesOfPopulate(
  types: Set<string>,
  uid: string,
  populate: unknown,
  shapeOf: ShapeOf
): void {
  if (!isObject(populate)) return;
  for (const [name, value] of Object.entries(populate)) {
    if (!isObject(value)) continue;
    const targets = isObject(value.on) ? Object.keys(value.on) : targetsOf(uid, name, shapeOf);
    for (const target of targets) {
      const part = isObject(value.on) ? { ...value, ...asObject(value.on[target]) } : value;
      if (SELECTING.some((each) => each in part)) types.add(target);
      for (const type of typesAskedThrough(target, part, shapeOf)) types.add(type);
    }
  }
}

const asObject = (value: unknown): Fields => (isObject(value) ? value : {});
