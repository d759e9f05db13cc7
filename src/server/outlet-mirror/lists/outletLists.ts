import type { Core } from '@strapi/strapi';
import { rowsOf, type Row } from '../../strapi/rows';
import { OUTLET } from '../../strapi/uids';
import type { ListFormat } from './formats';

/** A list as an editor entered it in the outlet. */
export interface OutletList {
  url: string;
  format: ListFormat;
  /** Thumbprints of the keys of a signed list. */
  keys: string[];
  /** Which site of the list it is; null for the outlet's own host. */
  site: string | null;
  /** Whether new mirrors are published at once. */
  publish: boolean;
  /** For how many days a mirror is good after the list named it; null for no end. */
  goodForDays: number | null;
}

export interface ListingOutlet {
  documentId: string;
  slug: string;
  name: string;
  address: string | null;
  lists: OutletList[];
}

/** Thumbprints, with spaces or commas between them. */
export const keysIn = (text: unknown): string[] =>
  typeof text === 'string' ? text.split(/[\s,]+/).filter((key) => key !== '') : [];

const listOf = (row: Record<string, unknown>): OutletList => ({
  url: String(row.url),
  format: (row.format as ListFormat | null) ?? 'auto',
  keys: keysIn(row.key),
  site: typeof row.site === 'string' && row.site.trim() !== '' ? row.site : null,
  publish: row.publish !== false,
  goodForDays: typeof row.goodForDays === 'number' ? row.goodForDays : null,
});

/** Outlets with the lists their mirrors are kept by. */
export async function readOutlets(
  strapi: Core.Strapi,
  where: Record<string, unknown>
): Promise<ListingOutlet[]> {
  const rows: Row[] = await rowsOf(strapi, OUTLET).findMany({
    where,
    populate: { mirrorLists: true },
  });
  return rows.map(({ documentId, slug, name, address, mirrorLists }) => ({
    documentId,
    slug: String(slug),
    name: String(name),
    address: typeof address === 'string' && address !== '' ? address : null,
    lists: (Array.isArray(mirrorLists) ? mirrorLists : []).map(listOf),
  }));
}
