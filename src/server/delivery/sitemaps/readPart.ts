import type { Core } from '@strapi/strapi';
import { MAX_URLS, PartBudget, type SitemapEntry } from './partBudget';
import type { Part } from './parts';
import { readEntries } from './readEntries';
import { ListingReader } from '../../listing';

/** Stories that are read at a time while a part is written. */
const BATCH = 500;

/**
 * The entries of a part, read while they are written, in the order in which its stories came out.
 *
 * @returns null where the outlet has no such part
 */
export async function readPart(
  strapi: Core.Strapi,
  outlet: string,
  { month, piece }: Part
): Promise<{ size: number; entries: AsyncIterable<SitemapEntry> } | null> {
  const listings = new ListingReader(strapi);
  const skip = (piece - 1) * MAX_URLS;
  const stories = await listings.countOfMonth(outlet, month);
  if (stories <= skip) return null;
  const size = Math.min(stories - skip, MAX_URLS);
  return { size, entries: entries() };

  async function* entries(): AsyncGenerator<SitemapEntry> {
    const budget = new PartBudget(size);
    let left = size;
    let from: { after: Awaited<ReturnType<typeof listings.ofMonth>>[number] } | { skip: number } = {
      skip,
    };
    while (left > 0) {
      const batch = await listings.ofMonth(outlet, month, from, Math.min(BATCH, left));
      for (const entry of await readEntries(strapi, batch)) yield budget.fit(entry);
      const after = batch.at(-1);
      if (!after || batch.length < BATCH) return;
      left -= batch.length;
      from = { after };
    }
  }
}
