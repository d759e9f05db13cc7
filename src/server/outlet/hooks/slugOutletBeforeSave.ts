import type { Core } from '@strapi/strapi';
import type { Save } from '../../moments';
import { refuse } from '../../input/problems';
import { rowsOf } from '../../strapi/rows';
import { OUTLET } from '../../strapi/uids';
import { slugFault, writtenSlug } from '../../text/slug';
import { freeOutletSlug } from '../outletSlug';

/**
 * Gives an outlet its slug: the editor's own, the one it has, or one made from its name. No two
 * outlets have the same.
 */
export async function slugOutletBeforeSave(save: Save): Promise<void> {
  const { strapi, action, documentId, data, existing } = save;
  const before = await existing();
  // A copy is laid over its original, whose slug it cannot have.
  const wanted = data.slug === undefined && action !== 'clone' ? before?.slug : data.slug;
  if (typeof wanted !== 'string' || wanted.trim() === '') {
    const name = data.name ?? before?.name ?? (await nameOf(strapi, documentId));
    if (typeof name === 'string') data.slug = await freeOutletSlug(strapi, name);
    return;
  }
  if (data.slug === undefined) return;
  const slug = writtenSlug(wanted);
  const fault = slugFault(slug);
  if (fault) refuse([{ path: ['slug'], message: fault }]);
  const holder = await rowsOf(strapi, OUTLET).findOne({ where: { slug } });
  if (holder && (holder.documentId !== documentId || action === 'clone')) {
    refuse([
      {
        path: ['slug'],
        message: `The slug "${slug}" belongs to the outlet "${holder.name}". Choose another.`,
      },
    ]);
  }
  data.slug = slug;
}

const nameOf = async (strapi: Core.Strapi, documentId: string): Promise<unknown> =>
  (await rowsOf(strapi, OUTLET).findOne({ select: ['name'], where: { documentId } }))?.name;
