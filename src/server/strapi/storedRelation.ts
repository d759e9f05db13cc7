import type { Core } from '@strapi/strapi';

/** A relation as Strapi's database layer keeps it; in a table of links or in a column. */
export interface StoredRelation {
  relation: string;
  target: string;
  joinTable?: JoinTable;
  joinColumn?: JoinColumn & {
    on?(known: { results: ReadonlyArray<{ id: unknown }> }): object;
  };
  /** Of a media field: the relation of the file that keeps it. */
  morphBy?: string;
}

interface JoinColumn {
  name: string;
  referencedColumn: string;
}

export interface JoinTable {
  name: string;
  joinColumn: JoinColumn;
  /** Of a relation to one type. */
  inverseJoinColumn: JoinColumn;
  /** Of a relation to rows of any type, and of a dynamic zone. */
  morphColumn?: { idColumn: JoinColumn; typeColumn: { name: string }; typeField?: string };
  on?: Record<string, unknown>;
  /** Of the rows that one points to. */
  orderColumnName?: string;
  /** Of the rows that point to one. */
  inverseOrderColumnName?: string;
  orderBy?: Record<string, 'asc' | 'desc'>;
}

/** How a relation or dynamic zone of a type is kept. */
export const storedRelation = (strapi: Core.Strapi, uid: string, name: string): StoredRelation =>
  strapi.db.metadata.get(uid).attributes[name] as unknown as StoredRelation;
