import type { Knex } from 'knex';
import type { TimeStretch } from './stretch';
import type { SoughtToken, TokenQuery } from './tokenQuery';

/** Writes a table's name, with its schema where there is one. */
type NameTable = (table: string) => string;

/** How a database makes, keeps and asks its index of words. */
export interface SearchDialect {
  /** Counted up with each other way to keep words. */
  form: number;
  /** The statements that make a table of stories, with its index. */
  make(table: string, name: NameTable): string[];
  /** Its tables, in the order in which they are dropped. */
  tables(table: string): string[];
  /** Columns of a row beside those that all databases have. */
  columns(raw: Knex['raw'], tokens: string, place: number): Record<string, unknown>;
  /** Keeps the words of rows as they are now, where they are not in the rows themselves. */
  keep?(trx: Knex.Transaction, table: string, rows: readonly KeptWords[]): Promise<void>;
  /** Forgets those of the row that was at a place. */
  forget?(trx: Knex.Transaction, table: string, place: number): Promise<void>;
  /**
   * From where, and by which condition with one value, rows that have tokens are read. `places` is where
   * places alone are read: of a database that reads all that has the words before it takes the newest, which
   * is asked for one stretch after the other.
   */
  match(
    table: string,
    name: NameTable
  ): { from: string; where: string; place: string; places?: string };
  /**
   * That value, by which all of a stretch are found, others perhaps too.
   *
   * @param within what of the stretch has stories
   */
  expression(
    query: Pick<TokenQuery, 'all' | 'none'>,
    stretch: TimeStretch,
    within: readonly TimeStretch[]
  ): string;
  /** Pieces of a stretch of which it is to be known whether they have stories; none where that spares nothing. */
  pieces?(stretch: TimeStretch): TimeStretch[];
  /** What of a query an index is asked for; the rest is looked for in the rows that it finds. All without. */
  divide?(query: Pick<TokenQuery, 'all' | 'none'>): DividedQuery;
}

export interface DividedQuery {
  asked: Pick<TokenQuery, 'all' | 'none'>;
  conditions: readonly string[];
  bindings: readonly string[];
}

interface KeptWords {
  place: number;
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
