import type { Core } from '@strapi/strapi';
import { rowsOf } from '../strapi/rows';
import { FORMER_SLUG, type OUTLET, type SECTION } from '../strapi/uids';

/**
 * The outlets or sections that had a slug and are still there, the one that gave it up last first.
 *
 * @returns their document identifiers
 */
export async function formerlyNamed(
  strapi: Core.Strapi,
  type: typeof OUTLET | typeof SECTION,
  slug: string
): Promise<string[]> {
  const rows = await rowsOf(strapi, FORMER_SLUG).findMany({
    where: { type, slug },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  // MariaDB takes `cafe` and `Café` for one text.
  return rows.filter((row) => row.slug === slug).map((row) => String(row.owner));
}
