import type { Core, UID } from '@strapi/strapi';
import { attributesOf } from './schema';
import { storedRelation } from './storedRelation';

/**
 * The tables that some relations, components and files of rows of a type are read from, those inside
 * the components included. The table of the type itself is one of them where it keeps a relation in a
 * column.
 *
 * @param names attributes that are populated
 */
export function tablesOf(strapi: Core.Strapi, uid: string, names: readonly string[]): string[] {
  const tables = new Set<string>();
  for (const name of names) addTables(strapi, uid, name, tables);
  return [...tables];
}

function addTables(strapi: Core.Strapi, uid: string, name: string, tables: Set<string>): void {
  const { metadata } = strapi.db;
  const { tableName, attributes } = metadata.get(uid);
  if (attributes[name]?.type !== 'relation') return;
  const { target, morphBy, joinTable } = storedRelation(strapi, uid, name);
  const back = morphBy ? storedRelation(strapi, target, morphBy) : null;
  tables.add((joinTable ?? back?.joinTable)?.name ?? tableName);
  if (target) addTarget(strapi, target, tables);
  // Of a dynamic zone, which has no target.
  for (const component of attributesOf(strapi, uid)[name]?.components ?? []) {
    addTarget(strapi, component, tables);
  }
}

function addTarget(strapi: Core.Strapi, uid: string, tables: Set<string>): void {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  if (tables.has(tableName)) return;
  tables.add(tableName);
  // What stands in a component is populated with it.
  if (!strapi.components[uid as UID.Component]) return;
  for (const name of Object.keys(attributes)) addTables(strapi, uid, name, tables);
}
