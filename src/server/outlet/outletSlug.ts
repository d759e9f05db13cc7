import type { Core } from '@strapi/strapi';
import { rowsOf } from '../strapi/rows';
import { OUTLET } from '../strapi/uids';
import { MAX_SLUG_LENGTH, nextNumber, slugOf } from '../text/slug';

/** Outlets that were written past the newsroom get their slugs. */
export async function slugOutlets(strapi: Core.Strapi): Promise<void> {
  const outlets = await rowsOf(strapi, OUTLET).findMany({
    select: ['id', 'name'],
    where: { slug: null },
    orderBy: { id: 'asc' },
  });
  for (const { id, name } of outlets) {
    const slug = await freeOutletSlug(strapi, String(name));
    await rowsOf(strapi, OUTLET).updateMany({ where: { id }, data: { slug } });
  }
}

/** The slug that a name gives, with a number behind it where another outlet has it. */
export async function freeOutletSlug(strapi: Core.Strapi, name: string): Promise<string> {
  const base = slugOf(name, 'en').slice(0, MAX_SLUG_LENGTH - 10);
  const holders = await rowsOf(strapi, OUTLET).findMany({
    select: ['slug'],
    where: { slug: { $startsWith: base } },
  });
  const taken = holders.map(({ slug }) => String(slug));
  return taken.includes(base) ? `${base}-${nextNumber(base, taken)}` : base;
}
