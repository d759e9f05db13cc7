import type { Core } from '@strapi/strapi';

/** What Strapi keeps of an administrator. */
export interface Administrator {
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
  email?: string | null;
}

/** The name by which colleagues know an administrator; null where there is none. */
export const nameOfAdministrator = ({ firstname, lastname, username, email }: Administrator) =>
  [firstname, lastname].filter(Boolean).join(' ') || username || email || null;

/**
 * The name of the administrator whose request this is; null for a program, an API token, or nobody.
 * A name and no relation: it has to be read when the account is gone.
 */
export function editorName(strapi: Core.Strapi): string | null {
  const state = strapi.requestContext.get()?.state;
  return state?.auth?.strategy?.name === 'admin' ? nameOfAdministrator(state.user ?? {}) : null;
}

/** The number of that administrator. */
export function editorNumber(strapi: Core.Strapi): number | null {
  const state = strapi.requestContext.get()?.state;
  return state?.auth?.strategy?.name === 'admin' ? (state.user?.id ?? null) : null;
}
