import type { Core } from '@strapi/strapi';
import { attributesOf, type Attribute } from '../strapi/schema';
import { storedRelation } from '../strapi/storedRelation';

/** What a row of a type has in other tables. */
export interface PublishPlan {
  /** The fields of components, and of which type they are; of any for a zone. */
  parts: ReadonlyArray<{ field: string; type: string | null }>;
  /** The types of all components that may stand there. */
  components: readonly string[];
  /** The fields of files. */
  files: readonly string[];
  /** The relations to one entry that it owns. */
  relations: readonly string[];
  /** The relations to entries of its own type: what has one is left to Strapi. */
  among: readonly string[];
  /** The other sides of relations that its entries own: what has one to a public entry is left to Strapi. */
  inverse: readonly string[];
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
  const named = (isMeant: (field: Field) => boolean) =>
    own.flatMap(([name, field]) => (isMeant(field) ? name : []));
  const relations = named(({ relation, mappedBy }) => relation === 'manyToOne' && !mappedBy);
  const among = named((field) => isAmong(field, uid));
  const inverse = named(isInverse);
  const isPlain =
    fields.every(([, field]) => isInverse(field) || isLocalized(field)) &&
    own.every(([name, field]) => isKnown(strapi, field) || among.includes(name)) &&
    [...relations, ...among].every(
      (name) => storedRelation(strapi, uid, name).joinTable !== undefined
    ) &&
    nobodyElsePointsTo(strapi, uid, [...relations, ...among, ...inverse]);
  if (!isPlain) return null;
  return {
    parts: own.flatMap(([field, { type, component = null }]) =>
      isOfComponents(type) ? [{ field, type: component }] : []
    ),
    components: [...new Set(own.flatMap(([, field]) => componentsOf(field)))],
    files: named(({ type }) => type === 'media'),
    relations,
    among,
    inverse,
  };
}

const isOfComponents = (type: string): boolean => type === 'component' || type === 'dynamiczone';

const isLocalized = ({ pluginOptions }: Field): boolean => pluginOptions?.i18n?.localized === true;

const componentsOf = ({ component, components = [] }: Field): readonly string[] =>
  component === undefined ? components : [component];

const isAmong = ({ relation, target, mappedBy, inversedBy }: Field, uid: string): boolean =>
  relation === 'manyToMany' && target === uid && !mappedBy && !inversedBy;

const isInverse = ({ relation, mappedBy }: Field): boolean =>
  relation === 'oneToMany' && mappedBy !== undefined;

function isKnown(strapi: Core.Strapi, field: Field): boolean {
  const { type, relation, mappedBy, required } = field;
  // Whether there has to be one is asked by Strapi of what it is given, which is none of these.
  if (required && !isOfComponents(type)) return false;
  if (type === 'media' || isInverse(field)) return true;
  if (isOfComponents(type))
    return componentsOf(field)
      .flatMap((component) => Object.values(attributesOf(strapi, component)))
      .every((part) => PLAIN.has(part.type));
  if (type !== 'relation' || relation !== 'manyToOne' || mappedBy) return false;
  const target = strapi.getModel(field.target as never) as unknown as {
    options?: { draftAndPublish?: boolean };
    pluginOptions?: Field['pluginOptions'];
  };
  // Of what is the same to editors and readers, the link of the draft is that of readers.
  if (target.options?.draftAndPublish !== true)
    return target.pluginOptions?.i18n?.localized !== true;
  return field.inversedBy !== undefined && target.pluginOptions?.i18n?.localized === true;
}

/** Of the relations to a type there are only its own, and the other sides of its own. */
function nobodyElsePointsTo(strapi: Core.Strapi, uid: string, own: readonly string[]): boolean {
  const models = [...Object.keys(strapi.contentTypes), ...Object.keys(strapi.components)];
  return models.every((model) =>
    Object.entries(attributesOf(strapi, model)).every(
      ([name, { target, mappedBy, inversedBy }]) =>
        target !== uid ||
        name === 'localizations' ||
        (model === uid && own.includes(name)) ||
        [mappedBy, inversedBy].some((side) => side !== undefined && own.includes(side))
    )
  );
}
