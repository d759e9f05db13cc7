import type { Core } from '@strapi/strapi';
import { NoSuch } from './noSuch';

/**
 * The document identifier of an outlet by its name in addresses.
 *
 * @throws NoSuch
 */
<<<<<<<< HEAD:src/cli/mirrors/outletIdOf.ts
export async function outletIdOf(strapi: Core.Strapi, slug: string): Promise<string> {
========
export async function outletNamed(strapi: Core.Strapi, slug: string): Promise<string> {
>>>>>>>> bff7099 (Define each exported name once, and refuse in lint what breaks the walls):src/cli/mirrors/outletNamed.ts
  const outlet = await strapi.db.query('plugin::newsroom.outlet').findOne({ where: { slug } });
  if (!outlet) throw new NoSuch(`There is no outlet "${slug}".`);
  return outlet.documentId;
}
