import { lockedFields, withOwnFields, type WrittenSchema } from '../strapi/ownFields';

/** A content type as a plugin hands it to Strapi. */
export interface ContentTypeDefinition {
  schema: WrittenSchema;
}

/**
 * A content type that a host may add to. Strapi assigns the schema anew when the host's
 * `extensions/newsroom` has a file for it; what is ours stays in it.
 */
function extendable({ schema }: ContentTypeDefinition): ContentTypeDefinition {
  const own = { ...schema, attributes: lockedFields(schema.attributes) };
  let current: WrittenSchema = own;
  return {
    get schema() {
      return current;
    },
    set schema(extended) {
      current = withOwnFields(own, extended);
    },
  };
}

/** Content types, by their names, that a host may add to. */
export const extendableTypes = (types: Readonly<Record<string, ContentTypeDefinition>>) =>
  Object.fromEntries(Object.entries(types).map(([name, type]) => [name, extendable(type)]));
