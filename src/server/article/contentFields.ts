import type { Core } from '@strapi/strapi';
import { attributesOf } from '../strapi/schema';
import { ARTICLE } from '../strapi/uids';
import { articleOptions } from './options';
import { PUBLIC_CONTENT, PUBLIC_FIELDS } from './publicContent';

/** The fields whose change readers notice: the newsroom's, and those of the option `article.contentFields`. */
export const contentFields = (strapi: Core.Strapi): string[] => [
  ...PUBLIC_FIELDS,
  ...articleOptions(strapi).contentFields,
];

/** What a row is read with for them to be compared, as `populate` takes it. */
export const contentPopulate = (strapi: Core.Strapi): Record<string, unknown> => ({
  ...PUBLIC_CONTENT,
  ...Object.fromEntries(
    articleOptions(strapi)
      .contentFields.filter((name) =>
        POPULATED.has(attributesOf(strapi, ARTICLE)[name]?.type ?? '')
      )
      .map((name) => [name, true])
  ),
});

const POPULATED = new Set(['relation', 'media', 'component', 'dynamiczone']);

/**
 * Stops the start on an option that names what is no field of the project's own.
 *
 * @throws Error that names the option and the field
 */
export function checkContentFields(strapi: Core.Strapi): void {
  const attributes = attributesOf(strapi, ARTICLE);
  for (const name of articleOptions(strapi).contentFields) {
    if (Object.hasOwn(attributes, name)) continue;
    throw new Error(
      `Option "article.contentFields" of the newsroom names "${name}", and the article has no such field. Add it in src/extensions/newsroom/content-types/article/schema.json, or take it from the option.`
    );
  }
}
