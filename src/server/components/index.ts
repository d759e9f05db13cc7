import type { Core } from '@strapi/strapi';
import { withOwnFields, type WrittenSchema } from '../strapi/ownFields';
import type { component } from './component';
import { outletComponents } from './outlet';
import { peopleComponents } from './people';
import { storyComponents } from './story';

export { CATEGORY } from './component';

export const components = [...storyComponents, ...peopleComponents, ...outletComponents];

/**
 * Makes the newsroom's components known. Strapi loads components from a host's folder only, so a
 * plugin adds its own to the registry, before the database is built. Where the host's folder has a
 * file for one of ours, which the Content-Type Builder writes when a field is added to it, what the
 * file adds is kept.
 */
export function registerComponents(strapi: Core.Strapi): void {
  const registry = strapi.get('components');
  for (const own of components) {
    const extended: ReturnType<typeof component> | undefined = registry.get(own.uid);
    if (!extended) {
      registry.add({ [own.uid]: own });
      continue;
    }
    refuseOther(own, extended);
    Object.assign(extended, own, withOwnFields(own, extended), {
      __schema__: withOwnFields(own.__schema__, extended.__schema__),
    });
  }
}

/**
 * A component of the project's own that happens to have one of our names: merged, each would spoil what
 * the other has stored.
 *
 * @throws Error that names its file
 */
function refuseOther(own: WrittenSchema & { uid: string }, theirs: WrittenSchema): void {
  const typeOf = (attribute: object | undefined) =>
    attribute && 'type' in attribute ? attribute.type : undefined;
  const clash = Object.entries(theirs.attributes).find(
    ([name, attribute]) =>
      Object.hasOwn(own.attributes, name) && typeOf(attribute) !== typeOf(own.attributes[name])
  );
  if (theirs.collectionName === own.collectionName && !clash) return;
  throw new Error(
    `The component "${own.uid}" of this project (src/components/${own.uid.replace('.', '/')}.json) is another than the newsroom's of that name. Move it to a category of another name.`
  );
}
