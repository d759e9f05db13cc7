import type { Core } from '@strapi/strapi';
import type { Save } from '../moments/moments';
import { refuse } from '../input/problems';
import { rowsOf } from '../strapi/rows';
import { MAX_SLUG_LENGTH, nextNumber, slugFault, slugOf } from '../text/slug';
import { OUTLET } from '../strapi/uids';

/**
 * Gives an outlet its slug: the editor's own, the one it has, or one made from its name. No two
 * outlets have the same.
 */
export async function addressOutletBeforeSave(save: Save): Promise<void> {
  const { strapi, action, documentId, data, existing } = save;
  const before = await existing();
  // A copy is laid over its original, whose slug it cannot have.
  const wanted = data.slug === undefined && action !== 'clone' ? before?.slug : data.slug;
  if (typeof wanted !== 'string' || wanted.trim() === '') {
    const name = data.name ?? before?.name ?? (await nameOf(strapi, documentId));
    if (typeof name === 'string') data.slug = await freeSlug(strapi, name);
    return;
  }
  if (data.slug === undefined) return;
  const slug = wanted.normalize('NFC').trim();
  const fault = slugFault(slug);
  if (fault) refuse([{ path: ['slug'], message: fault }]);
  const holder = await rowsOf(strapi, OUTLET).findOne({ where: { slug } });
  if (holder && (holder.documentId !== documentId || action === 'clone')) {
    refuse([
      {
        path: ['slug'],
        message: `The outlet "${holder.name}" has the name "${slug}" in its addresses. Choose another.`,
      },
    ]);
  }
  data.slug = slug;
}

/** Outlets from before they had slugs get theirs. */
export async function addressOutlets(strapi: Core.Strapi): Promise<void> {
  const outlets = await rowsOf(strapi, OUTLET).findMany({
    select: ['id', 'name'],
    where: { slug: null },
    orderBy: { id: 'asc' },
  });
  for (const { id, name } of outlets) {
    const slug = await freeSlug(strapi, String(name));
    await rowsOf(strapi, OUTLET).updateMany({ where: { id }, data: { slug } });
  }
}

const nameOf = async (strapi: Core.Strapi, documentId: string): Promise<unknown> =>
  (await rowsOf(strapi, OUTLET).findOne({ select: ['name'], where: { documentId } }))?.name;

/** The slug that a name gives, with a number behind it where another outlet has it. */
async function freeSlug(strapi: Core.Strapi, name: string): Promise<string> {
  const base = slugOf(name, 'en').slice(0, MAX_SLUG_LENGTH - 10);
  const holders = await rowsOf(strapi, OUTLET).findMany({
    select: ['slug'],
    where: { slug: { $startsWith: base } },
  });
  const taken = holders.map(({ slug }) => String(slug));
  return taken.includes(base) ? `${base}-${nextNumber(base, taken)}` : base;
}
