import type { Core } from '@strapi/strapi';
import { outletComponents } from './outlet';
import { peopleComponents } from './people';
import { storyComponents } from './story';

export const components = [...storyComponents, ...peopleComponents, ...outletComponents];

/**
 * Makes the newsroom's components known. Strapi loads components from a host's folder only, so a
 * plugin adds its own to the registry, before the database is built.
 */
export function registerComponents(strapi: Core.Strapi): void {
  strapi
    .get('components')
    .add(Object.fromEntries(components.map((component) => [component.uid, component])));
}
