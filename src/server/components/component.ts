import { lockedFields } from '../strapi/ownFields';
import type { View } from '../strapi/view';
import { viewConfig } from '../strapi/view';

/** Where a host keeps the files of our components, if it adds to them: `src/components/newsroom`. */
export const CATEGORY = 'newsroom';

/** A component as its room describes it. */
export interface ComponentDescription {
  /** The name behind `newsroom.`, in kebab case. */
  name: string;
  displayName: string;
  icon: string;
  attributes: Record<string, Record<string, unknown>>;
  view: Pick<View, 'mainField' | 'edit' | 'fields'>;
}

const camelCase = (name: string) =>
  name.replace(/(^|-)([a-z])/g, (_match, _dash: string, letter: string) => letter.toUpperCase());

/** The description in the shape that Strapi's registry of components holds. */
export function component({ name, displayName, icon, attributes, view }: ComponentDescription) {
  const schema = {
    collectionName: `components_newsroom_${name.replaceAll('-', '_')}s`,
    info: { displayName, icon },
    options: {},
    attributes: lockedFields(attributes),
  };
  return {
    ...schema,
    config: viewConfig({ ...view, sort: 'id:ASC', list: [] }),
    // What the Content-Type Builder writes, and into which file of that folder. It writes all
    // components when it saves any type, and without a name for each it spoils the files it writes.
    __schema__: structuredClone(schema),
    __filename__: `${name}.json`,
    uid: `${CATEGORY}.${name}`,
    category: CATEGORY,
    modelType: 'component',
    modelName: name,
    globalId: `ComponentNewsroom${camelCase(name)}`,
  };
}
