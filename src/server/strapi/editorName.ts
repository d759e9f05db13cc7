import type { Core } from '@strapi/strapi';

/**
 * The name of the administrator whose request this is; null for a program, an API token, or nobody.
 * A name and no relation: it has to be read when the account is gone.
 */
export function editorName(strapi: Core.Strapi): string | null {
  const state = strapi.requestContext.get()?.state;
  if (state?.auth?.strategy?.name !== 'admin') return null;
  const { firstname, lastname, username, email } = state.user ?? {};
  return [firstname, lastname].filter(Boolean).join(' ') || username || email || null;
}
