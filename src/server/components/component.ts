import type { View } from '../strapi/view';
import { viewConfig } from '../strapi/view';

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
    config: viewConfig({ ...view, sort: 'id:ASC', list: [] }),
    attributes,
  };
  return {
    ...schema,
    __schema__: structuredClone(schema),
    uid: `newsroom.${name}`,
    category: 'newsroom',
    modelType: 'component',
    modelName: name,
    globalId: `ComponentNewsroom${camelCase(name)}`,
  };
}
