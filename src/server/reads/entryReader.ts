import type { Core, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { attributeOf } from '../strapi/schema';
import { readerOf, type ValueReader } from './readValue';
import type { ResultSet } from './session';

export type ApiEntry = Record<string, unknown>;

/** Thrown where an answer can only be Strapi's: nothing is wrong with the request. */
export class LeftToStrapi extends Error {}

interface Column {
  /** Where its values stand in a row. */
  at: number;
  name: string;
  read: ValueReader;
}

/**
 * Whether Strapi's sanitizer would take a field out of every answer. Relations that the reader may
 * not follow are another matter.
 */
export function isHidden(strapi: Core.Strapi, uid: string, name: string): boolean {
  const attribute = attributeOf(strapi, uid, name);
  if (!attribute) return false;
  return (
    attribute.type === 'password' ||
    attribute.private === true ||
    contentTypes.isPrivateAttribute(strapi.getModel(uid as UID.Schema) as never, name)
  );
}

/** Makes entries of the rows of one query, without the fields that nobody may read. */
export class EntryReader {
  private columns: Column[] | null = null;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly uid: string
  ) {}

  /** The entries of all rows, their fields in the order of the columns, as Strapi has them. */
  read({ columns, rows }: ResultSet): ApiEntry[] {
    if (rows.length === 0) return [];
    this.columns ??= this.columnsOf(columns);
    return rows.map((row) => this.entryOf(row));
  }

  private entryOf(row: readonly unknown[]): ApiEntry {
    const entry: ApiEntry = {};
    for (const { at, name, read } of this.columns ?? []) {
      const stored = row[at];
      entry[name] = stored === null ? null : read(stored);
    }
    return entry;
  }

  /** All answers to a query have the same columns, so they are looked up once. */
  private columnsOf(columns: readonly string[]): Column[] {
    const { attributes, columnToAttribute } = this.strapi.db.metadata.get(this.uid);
    return columns.flatMap((column, at) => {
      if (!Object.hasOwn(columnToAttribute, column) || columns.indexOf(column) !== at) return [];
      const name = columnToAttribute[column] ?? column;
      const type = attributes[name]?.type ?? '';
      if (isHidden(this.strapi, this.uid, name)) return [];
      const read = readerOf(type);
      if (!read) throw new LeftToStrapi(`the type ${type}`);
      return [{ at, name, read }];
    });
  }
}
