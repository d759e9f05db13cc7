import type { Core } from '@strapi/strapi';
import { NoSuch } from './noSuch';

/**
 * The document identifier of an outlet by its name in addresses.
 *
 * @throws NoSuch
 */
export async function outletIdOf(strapi: Core.Strapi, slug: string): Promise<string> {
  const outlet = await strapi.db.query('plugin::newsroom.outlet').findOne({ where: { slug } });
  if (!outlet) throw new NoSuch(`There is no outlet "${slug}".`);
  return outlet.documentId;
}
