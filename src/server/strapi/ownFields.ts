/** A content type or component as it is written down, before Strapi registers it. */
export interface WrittenSchema {
  kind?: string;
  collectionName: string;
  info: Readonly<Record<string, unknown>>;
  options?: { readonly draftAndPublish?: boolean };
  pluginOptions?: {
    readonly i18n?: { readonly localized?: boolean };
    readonly [plugin: string]: object | undefined;
  };
  indexes?: readonly NamedIndex[];
  attributes: Readonly<Record<string, object>>;
}

interface NamedIndex {
  name: string;
}

/** What names a type everywhere, and no host may write otherwise. */
const NAMES = ['singularName', 'pluralName'];

/**
 * The fields as the Content-Type Builder shows them: with a lock, so that it neither changes nor
 * removes them. A dynamic zone stays open: a host may add components of its own to it.
 */
export const lockedFields = (
  attributes: WrittenSchema['attributes']
): WrittenSchema['attributes'] =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [
      name,
      isDynamicZone(attribute) ? attribute : { ...attribute, configurable: false },
    ])
  );

/**
 * A schema of ours with what a host added to it. Strapi lets the host's file replace whole parts of
 * ours, and its Content-Type Builder writes all of them into that file: what this version of the
 * newsroom says of its own fields and indexes would give way to what an older one said.
 *
 * @param extended ours, with the parts of the host's file in their places
 */
export function withOwnFields(own: WrittenSchema, extended: WrittenSchema): WrittenSchema {
  const ownIndexes = own.indexes ?? [];
  const theirIndexes = (extended.indexes ?? []).filter(
    ({ name }) => !ownIndexes.some((each) => each.name === name)
  );
  return {
    ...extended,
    collectionName: own.collectionName,
    ...(own.kind !== undefined && { kind: own.kind }),
    info: {
      ...extended.info,
      ...Object.fromEntries(
        NAMES.flatMap((name) => (name in own.info ? [[name, own.info[name]]] : []))
      ),
    },
    options: { ...extended.options, ...own.options },
    pluginOptions: { ...extended.pluginOptions, ...own.pluginOptions },
    ...(own.indexes && { indexes: [...ownIndexes, ...theirIndexes] }),
    attributes: {
      ...Object.fromEntries(
        Object.entries(own.attributes).map(([name, attribute]) => [
          name,
          isDynamicZone(attribute)
            ? withAddedComponents(attribute, extended.attributes[name])
            : attribute,
        ])
      ),
      ...Object.fromEntries(
        Object.entries(extended.attributes).filter(([name]) => !Object.hasOwn(own.attributes, name))
      ),
    },
  };
}

interface DynamicZone {
  type: 'dynamiczone';
  components: readonly string[];
}

const isDynamicZone = (attribute: object | undefined): attribute is DynamicZone =>
  attribute !== undefined && 'type' in attribute && attribute.type === 'dynamiczone';

const withAddedComponents = (own: DynamicZone, extended: object | undefined): DynamicZone =>
  isDynamicZone(extended)
    ? { ...own, components: [...new Set([...own.components, ...extended.components])] }
    : own;
