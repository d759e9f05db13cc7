import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** The strategy by which users-permissions lets readers in, signed in or not. */
const USERS_PERMISSIONS = 'users-permissions';

interface Auth {
  strategy?: { name?: string };
  ability?: { rules?: ReadonlyArray<{ action?: unknown }> } | null;
}

/**
 * What a reader may do, as one text: readers of whom it is the same get the same answers. Null for
 * those whose rights are told otherwise, such as API tokens.
 */
export function rightsOf(ctx: Context): string | null {
  const auth = ctx.state.auth as Auth | undefined;
  if (auth?.strategy?.name !== USERS_PERMISSIONS || !Array.isArray(auth.ability?.rules))
    return null;
  return auth.ability.rules
    .map(({ action }) => JSON.stringify(action))
    .sort()
    .join();
}

/** Whether Strapi would leave entries of a type in the answer to a request. */
export const mayReadAs =
  (strapi: Core.Strapi, ctx: Context) =>
  async (uid: string): Promise<boolean> => {
    try {
      await strapi.get('auth').verify(ctx.state.auth, { scope: `${uid}.find` });
      return true;
    } catch {
      return false;
    }
  };
