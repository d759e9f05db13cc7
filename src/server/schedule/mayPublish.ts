import type { Core } from '@strapi/strapi';
import { rowsOf, type Row } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';

/**
 * Whether whoever the present request is of may publish a story, by Strapi's own permissions, conditions
 * included. Programs and API tokens may: Strapi knows no such permission for them.
 *
 * @param story as it stands; null for one that is being made
 */
export async function mayPublish(strapi: Core.Strapi, story: Row | null): Promise<boolean> {
  const userAbility = strapi.requestContext.get()?.state?.userAbility;
  if (!userAbility) return true;
  const checker = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model: ARTICLE });
  if (checker.cannot.publish()) return false;
  if (!story || !checker.requiresEntity.publish()) return true;
  const { filters } = await checker.sanitizedQuery.publish({});
  const where = { $and: [...(filters ? [filters] : []), { id: story.id }] };
  return (await rowsOf(strapi, ARTICLE).count({ where })) > 0;
}
