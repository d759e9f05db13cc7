import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { rowsOf } from '../strapi/rows';
import { OUTLET } from '../strapi/uids';
import { UTC } from '../text/zonedDay';

/** An outlet as its signed list and the panel name it. */
export interface MirroredOutlet {
  documentId: string;
  slug: string;
  name: string;
  address: string | null;
  language: string | null;
  timeZone: string;
}

/** Null where there is none. */
export async function findOutlet(
  strapi: Core.Strapi,
  where: { slug: string } | { documentId: string }
): Promise<MirroredOutlet | null> {
  const outlet = await rowsOf(strapi, OUTLET).findOne({
    select: ['documentId', 'slug', 'name', 'address', 'language', 'timeZone'],
    where,
  });
  return outlet && { ...outlet, address: outlet.address || null, timeZone: outlet.timeZone || UTC };
}

/** @throws NotFoundError for a document identifier that names no outlet */
export async function requireOutlet(
  strapi: Core.Strapi,
  documentId: string
): Promise<MirroredOutlet> {
  const outlet = await findOutlet(strapi, { documentId });
  if (!outlet) throw new errors.NotFoundError(`There is no outlet "${documentId}".`);
  return outlet;
}
