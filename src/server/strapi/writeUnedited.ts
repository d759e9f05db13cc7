import type { Core } from '@strapi/strapi';
import { rowsOf, rowsOfDocument, type Version } from './rows';

/**
 * Writes what the newsroom keeps of a language of a document into its draft and its published row,
 * without touching `updatedAt`: nobody edited it, and the admin calls a draft modified that is later.
 */
export async function writeUnedited(
  strapi: Core.Strapi,
  uid: string,
  { documentId, locale }: Version,
  fields: Readonly<Record<string, unknown>>
): Promise<void> {
  for (const row of await rowsOfDocument(strapi, uid, documentId)) {
    if (row.locale !== locale) continue;
    await rowsOf(strapi, uid).updateMany({
      where: { id: row.id },
      data: { ...fields, updatedAt: row.updatedAt },
    });
  }
}
