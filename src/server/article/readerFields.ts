import type { Core } from '@strapi/strapi';
import { attributesOf } from '../strapi/schema';
import { ARTICLE } from '../strapi/uids';
import { articleView } from './view';

/**
 * The fields of an article that readers get to see, as the content manager's permissions name them: each
 * field of a component by itself.
 */
export function readerFields(strapi: Core.Strapi): string[] {
  const attributes = Object.entries(attributesOf(strapi, ARTICLE));
  const inForm = new Set(articleView.edit.flatMap((row) => Object.keys(row)));
  return attributes
    .filter(([name, attribute]) => inForm.has(name) && attribute.private !== true)
    .flatMap(([name, { type, component }]) =>
      type === 'component' && component
        ? Object.keys(attributesOf(strapi, component))
            .filter((field) => field !== 'id')
            .map((field) => `${name}.${field}`)
        : [name]
    );
}
