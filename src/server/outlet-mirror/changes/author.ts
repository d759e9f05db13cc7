import type { Core } from '@strapi/strapi';
import { editorName } from '../../strapi/editorName';

/**
 * Who writes: the administrator whose request this is, else the name of the API token or of the user
 * of the site it came with; null for a program or the system itself.
 */
export function authorName(strapi: Core.Strapi): string | null {
  const editor = editorName(strapi);
  if (editor !== null) return editor;
  const credentials: unknown = strapi.requestContext.get()?.state?.auth?.credentials;
  if (typeof credentials !== 'object' || credentials === null) return null;
  if ('name' in credentials && typeof credentials.name === 'string') return credentials.name;
  return 'username' in credentials && typeof credentials.username === 'string'
    ? credentials.username
    : null;
}
