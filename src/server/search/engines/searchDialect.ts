import type { Knex } from 'knex';
import type { SoughtToken, TokenQuery } from './tokenQuery';

/** Writes a table's name, with its schema where there is one. */
type NameTable = (table: string) => string;

/** How a database makes, keeps and asks its index of words. */
export interface SearchDialect {
  /** The statements that make a table of stories, with its index. */
  make(table: string, name: NameTable): string[];
  /** Its tables, in the order in which they are dropped. */
  tables(table: string): string[];
  /** Columns of a row beside those that all databases have. */
  columns(raw: Knex['raw'], tokens: string): Record<string, unknown>;
  /** Keeps the words of a row where they are not in the row itself. */
  keep?(trx: Knex.Transaction, table: string, words: KeptWords): Promise<void>;
  /** From where, and by which condition with one value, rows that have tokens are read. */
  match(table: string, name: NameTable): { from: string; where: string; place: string };
  /** That value. */
  expression(query: Pick<TokenQuery, 'all' | 'none'>): string;
}

interface KeptWords {
  /** The places that rows had. */
  before: readonly number[];
  /** The place that a row has now; null for one that is gone. */
  now: number | null;
  tokens: string;
}

/**
 * The text of a token, for an expression.
 *
 * @throws Error for anything that a database could take for syntax
 */
export function plain({ text }: SoughtToken): string {
  if (!/^[0-9a-z]+$/.test(text)) throw new Error(`"${text}" is no token.`);
  return text;
}
