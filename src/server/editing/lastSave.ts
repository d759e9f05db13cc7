import type { Core } from '@strapi/strapi';
import { nameOfAdministrator, type Administrator } from '../strapi/editorName';
import { momentOf, rowsOf, type Row, type Version } from '../strapi/rows';

/** The version of an entry that stands. */
export interface LastSave {
  /** When its draft was saved. */
  updatedAt: Date;
  /** Who saved it, by the name they have now; null for a program, or an account that is gone. */
  savedBy: string | null;
}

/** The draft of one language of an entry as it stands; null where there is none. */
export async function lastSaveOf(
  strapi: Core.Strapi,
  uid: string,
  { documentId, locale }: Version
): Promise<LastSave | null> {
  const row: Row | null = await rowsOf(strapi, uid).findOne({
    select: ['id', 'updatedAt'],
    where: { documentId, publishedAt: { $null: true }, ...(locale !== null && { locale }) },
    populate: { updatedBy: { select: ['firstname', 'lastname', 'username', 'email'] } },
  });
  const updatedAt = momentOf(row?.updatedAt);
  if (!row || !updatedAt) return null;
  return { updatedAt, savedBy: nameOfAdministrator((row.updatedBy ?? {}) as Administrator) };
}
