import type { Core } from '@strapi/strapi';
import { rowsOf } from '../strapi/rows';
import { OUTLET } from '../strapi/uids';

/** More names than that are not read in a line of a log. */
const MOST_NAMED = 5;

/** Says at a start in production which outlets have no address, so that their stories have none. */
export async function warnOfOutlets(strapi: Core.Strapi): Promise<void> {
  if (strapi.config.get('environment') !== 'production') return;
  const outlets: Array<{ name: string }> = await rowsOf(strapi, OUTLET).findMany({
    select: ['name'],
    where: { $or: [{ address: { $null: true } }, { address: '' }] },
    orderBy: { id: 'asc' },
    limit: MOST_NAMED + 1,
  });
  if (outlets.length === 0) return;
  const names = outlets.slice(0, MOST_NAMED).map(({ name }) => `"${name}"`);
  const more = outlets.length > MOST_NAMED ? ' and others' : '';
  strapi.log.warn(
    `Outlets without an address: ${names.join(', ')}${more}. Their stories have no URL, they have no feeds and sitemaps, and a story that comes out now is known to readers by newsroom.invalid for ever. Give each its "Web address" in the panel, e.g. https://courier.example.`
  );
}
