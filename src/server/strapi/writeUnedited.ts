import type { Core } from '@strapi/strapi';
import { rowsOf, type Row, type Version } from './rows';
import { storedRows } from './storedVersions';

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
  const rows = await storedRows(strapi, uid, documentId);
  const own = rows.filter((row) => row.locale === locale);
  for (const [updatedAt, ids] of numbersByTime(own)) {
    await rowsOf(strapi, uid).updateMany({
      where: { id: { $in: ids } },
      data: { ...fields, updatedAt },
    });
  }
}

/** The numbers of rows by the time at which they were saved. */
function numbersByTime(rows: readonly Row[]): Map<unknown, number[]> {
  const numbers = new Map<unknown, number[]>();
  for (const { id, updatedAt } of rows) {
    numbers.set(updatedAt, [...(numbers.get(updatedAt) ?? []), id]);
  }
  return numbers;
}
