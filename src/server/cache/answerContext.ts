import type { Core } from '@strapi/strapi';
import { asyncContext } from '../strapi/asyncContext';
import { tablesRead, type SentStatement } from './parseWrite';
import type { SurrogateKey } from './surrogateKeys';

/** A request on its way through Strapi, whose answer may be stored. */
export interface AnswerContext {
  /** The tables that were read for it. */
  tables: Set<string>;
  /** What its answer is made of; null as long as no route has said so. */
  surrogateKeys: Set<SurrogateKey> | null;
  /** Until when it is right whatever is written, in milliseconds since 1970; null for no end. */
  until: number | null;
}

const contexts = asyncContext<AnswerContext | undefined>('answer');

/** The request that the code is running for, if its answer may be stored. */
export const currentAnswerContext = (): AnswerContext | undefined => contexts.get();

export const inAnswerContext = <T>(context: AnswerContext, run: () => T): T =>
  contexts.run(context, run);

/** Says of the answer that is being made that it holds no longer than to a moment. */
export function expireAt(moment: Date): void {
  const context = currentAnswerContext();
  if (context) context.until = Math.min(context.until ?? Infinity, moment.getTime());
}

/**
 * Reads without noting which tables, for what names itself by `dependOn` and more finely than by
 * tables what its answer hangs on.
 */
export const readUntracked = <T>(run: () => T): T => contexts.run(undefined, run);

/** How many statements are remembered by their text. */
const REMEMBERED = 2000;

/** Notes which tables are read for each request, by the statements that the database gets. */
export function watchReads(strapi: Core.Strapi): void {
  const remembered = new Map<string, string[]>();
  strapi.db.connection.on('query', ({ sql }: SentStatement) => {
    const context = currentAnswerContext();
    if (!context) return;
    let tables = remembered.get(sql);
    if (!tables) {
      tables = tablesRead(sql);
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(sql, tables);
    }
    for (const table of tables) context.tables.add(table);
  });
}
