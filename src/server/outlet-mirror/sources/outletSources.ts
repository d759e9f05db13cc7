import type { Core } from '@strapi/strapi';
import { rowsOf, type Row } from '../../strapi/rows';
import { OUTLET } from '../../strapi/uids';
import { nonEmptyText } from '../values';
import type { SourceFormat } from './formats';

/** A source as an editor entered it in the outlet. */
export interface OutletSource {
  url: string;
  format: SourceFormat;
  /** Thumbprints of the keys of a signed list. */
  keys: string[];
  /** Which site of the source it is; null for the outlet's own host. */
  site: string | null;
  /** Whether new mirrors are published at once. */
  publish: boolean;
  /** For how many days a mirror is good after the source named it; null for no end. */
  goodForDays: number | null;
}

export interface OutletWithSources {
  documentId: string;
  slug: string;
  name: string;
  address: string | null;
  sources: OutletSource[];
}

/** Thumbprints, with spaces or commas between them. */
export const keysIn = (text: unknown): string[] =>
  typeof text === 'string' ? text.split(/[\s,]+/).filter((key) => key !== '') : [];

const sourceOf = (row: Record<string, unknown>): OutletSource => ({
  url: String(row.url),
  format: (row.format as SourceFormat | null) ?? 'auto',
  keys: keysIn(row.key),
  site: typeof row.site === 'string' && row.site.trim() !== '' ? row.site : null,
  publish: row.publish !== false,
  goodForDays: typeof row.goodForDays === 'number' ? row.goodForDays : null,
});

/** Outlets with the sources that their mirrors come from. */
export async function readOutlets(
  strapi: Core.Strapi,
  where: Record<string, unknown>
): Promise<OutletWithSources[]> {
  const rows: Row[] = await rowsOf(strapi, OUTLET).findMany({
    where,
    populate: { mirrorSources: true },
  });
  return rows.map(({ documentId, slug, name, address, mirrorSources }) => ({
    documentId,
    slug: String(slug),
    name: String(name),
    address: nonEmptyText(address),
    sources: (Array.isArray(mirrorSources) ? mirrorSources : []).map(sourceOf),
  }));
}
