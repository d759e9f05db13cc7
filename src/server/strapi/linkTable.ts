import type { Core } from '@strapi/strapi';
import { storedRelation } from './storedRelation';

/** The table of links of a relation, and its columns for the row that points and the one it points to. */
export interface LinkTable {
  table: string;
  from: string;
  to: string;
}

/**
 * Where a relation to one type is kept.
 *
 * @param relation one that `uid` owns and keeps in a table of links
 */
export function linkTableOf(strapi: Core.Strapi, uid: string, relation: string): LinkTable {
  const { joinTable } = storedRelation(strapi, uid, relation);
  if (!joinTable) throw new Error(`${uid} keeps its relation "${relation}" in no table of links.`);
  const { name: table, joinColumn, inverseJoinColumn } = joinTable;
  return { table, from: joinColumn.name, to: inverseJoinColumn.name };
}
