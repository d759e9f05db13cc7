import type { Core } from '@strapi/strapi';
import { attributesOf } from '../strapi/schema';

/** Which content types have a component in them. */
export function containersOf(strapi: Core.Strapi) {
  const isComponent = (uid: string) => uid in strapi.components;
  const componentsIn = (uid: string, seen: Set<string>): Set<string> => {
    for (const { component, components = [] } of Object.values(attributesOf(strapi, uid))) {
      for (const each of component ? [component] : components) {
        if (seen.has(each)) continue;
        seen.add(each);
        componentsIn(each, seen);
      }
    }
    return seen;
  };
  const inside = Object.keys(strapi.contentTypes).map(
    (uid) => [uid, componentsIn(uid, new Set())] as const
  );
  return {
    isComponent,
    typesWith: (component: string) =>
      inside.filter(([, components]) => components.has(component)).map(([uid]) => uid),
  };
}
