import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { schemasOf } from '../strapi/schema';
import { FILE } from '../strapi/uids';
import { keysOfEntry, typesAskedThrough } from './answerKeys';
import { currentAnswerContext } from './answerContext';
import {
  EVERYTHING,
  keyOfAny,
  keyOfEntry,
  keyOfList,
  keyOfTable,
  nameOf,
  surrogateKeysOf,
  type SurrogateKey,
} from './surrogateKeys';
import type { TableRole } from './tableRoles';

const DOCUMENT_ID = /^[a-z0-9]{1,64}$/i;

/** What an entry in an answer is made of, for `dependOn`. It is followed through what is filled in. */
export const keysOf = (strapi: Core.Strapi, uid: string, entry: unknown): Set<SurrogateKey> =>
  keysOfEntry(uid, entry, schemasOf(strapi));

/**
 * Around all of Strapi's routes: names what an answer is made of. Strapi's own find and findOne are
 * followed through their answer; other routes say it with `dependOn`. Whatever else was read for it
 * counts as a whole.
 */
export const nameKeysOfAnswer =
  (strapi: Core.Strapi, tableRoles: () => ReadonlyMap<string, TableRole>) =>
  async (ctx: Context, next: Next): Promise<void> => {
    await next();
    const context = currentAnswerContext();
    const handler: unknown = (ctx.state.route as { handler?: unknown } | undefined)?.handler;
    // No route: nothing of ours was asked.
    if (!context || handler === undefined) return;
    const keys = new Set<SurrogateKey>([EVERYTHING, ...surrogateKeysOf(ctx)]);
    if (typeof handler === 'string') addKeysOfCoreRoute(strapi, keys, handler, ctx);
    addKeysOfTables(keys, context.tables, tableRoles());
    context.surrogateKeys = keys;
  };

function addKeysOfCoreRoute(
  strapi: Core.Strapi,
  keys: Set<SurrogateKey>,
  handler: string,
  { query, params, body }: Context
): void {
  const schemaOf = schemasOf(strapi);
  const uid = handler.slice(0, handler.lastIndexOf('.'));
  const action = handler.slice(handler.lastIndexOf('.') + 1);
  if (!schemaOf(uid) || (action !== 'find' && action !== 'findOne')) return;
  if (action === 'find') keys.add(keyOfList(uid));
  else {
    const { id } = params as { id?: string };
    keys.add(id !== undefined && DOCUMENT_ID.test(id) ? keyOfEntry(uid, id) : keyOfList(uid));
  }
  for (const type of typesAskedThrough(uid, query, schemaOf)) keys.add(keyOfList(type));
  const { data } = (body ?? {}) as { data?: unknown };
  for (const key of keysOfEntry(uid, data, schemaOf)) keys.add(key);
}

/** Adds what was read and is not named yet, as a whole: any write to it throws the answer away. */
function addKeysOfTables(
  keys: Set<SurrogateKey>,
  tables: ReadonlySet<string>,
  roles: ReadonlyMap<string, TableRole>
): void {
  const named = new Set([...keys].map((key) => /^[^:]*/.exec(key)?.[0]));
  const addType = (uid: string) => {
    if (!named.has(nameOf(uid))) keys.add(keyOfAny(uid)).add(keyOfList(uid));
    else keys.add(keyOfAny(uid));
  };
  for (const table of tables) {
    const role = roles.get(table);
    if (role?.kind === 'entries') addType(role.uid);
    else if (role?.kind === 'files') addType(FILE);
    else if (!role || role.kind === 'other') keys.add(keyOfTable(table));
  }
}
