import type { Core } from '@strapi/strapi';
import { attributesOf, type Attribute } from '../strapi/schema';
import { storedRelation } from '../strapi/storedRelation';

/** What a row of a type has in other tables. */
export interface PublishPlan {
  /** The fields of components, and of which type they are. */
  components: ReadonlyArray<{ field: string; type: string }>;
  hasFiles: boolean;
  /** The relations to one entry that it owns. */
  relations: readonly string[];
}

/** What every row has, and Strapi keeps itself. */
const OF_STRAPI: ReadonlySet<string> = new Set([
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
  'documentId',
]);

const PLAIN: ReadonlySet<string> = new Set([
  'string',
  'text',
  'richtext',
  'blocks',
  'enumeration',
  'email',
  'integer',
  'biginteger',
  'float',
  'decimal',
  'date',
  'time',
  'datetime',
  'boolean',
  'json',
]);

interface Field extends Attribute {
  inversedBy?: string;
  pluginOptions?: { i18n?: { localized?: boolean } };
}

/**
 * How drafts of a type become public by writing down what they have; null for a type of which Strapi does
 * more at a publication than to write it down.
 */
export function publishPlan(strapi: Core.Strapi, uid: string): PublishPlan | null {
  const fields = Object.entries(attributesOf(strapi, uid) as Record<string, Field>).filter(
    ([name]) => !OF_STRAPI.has(name)
  );
  const own = fields.filter(([, { type }]) => !PLAIN.has(type));
  const relations = own.flatMap(([name, { type }]) => (type === 'relation' ? name : []));
  const components = own.flatMap(([field, { component }]) =>
    component === undefined ? [] : { field, type: component }
  );
  const isPlain =
    fields.every(([, { pluginOptions }]) => pluginOptions?.i18n?.localized === true) &&
    own.every(([, field]) => isKnown(strapi, field)) &&
    relations.every((name) => storedRelation(strapi, uid, name).joinTable !== undefined) &&
    nobodyElsePointsTo(strapi, uid, relations);
  if (!isPlain) return null;
  return { components, relations, hasFiles: own.some(([, { type }]) => type === 'media') };
}

function isKnown(strapi: Core.Strapi, { type, component, relation, ...field }: Field): boolean {
  // Whether there has to be one is asked by Strapi of what it is given, which is none of these.
  if (field.required && type !== 'component') return false;
  if (type === 'media') return true;
  if (type === 'component')
    return Object.values(attributesOf(strapi, component ?? '')).every((part) =>
      PLAIN.has(part.type)
    );
  if (type !== 'relation' || relation !== 'manyToOne' || !field.inversedBy) return false;
  const target = strapi.getModel(field.target as never) as unknown as {
    options?: { draftAndPublish?: boolean };
    pluginOptions?: Field['pluginOptions'];
  };
  return target.options?.draftAndPublish === true && target.pluginOptions?.i18n?.localized === true;
}

/** Of the relations to a type there are only the other sides of its own. */
function nobodyElsePointsTo(strapi: Core.Strapi, uid: string, own: readonly string[]): boolean {
  const models = [...Object.keys(strapi.contentTypes), ...Object.keys(strapi.components)];
  return models.every((model) =>
    Object.entries(attributesOf(strapi, model)).every(
      ([name, { target, mappedBy }]) =>
        target !== uid ||
        name === 'localizations' ||
        (mappedBy !== undefined && own.includes(mappedBy))
    )
  );
}
