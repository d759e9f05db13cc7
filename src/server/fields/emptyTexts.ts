import type { Problem } from '../input/problems';
import type { Attribute, Attributes, SchemaOf } from '../strapi/schema';

type Path = Problem['path'];
type Values = Readonly<Record<string, unknown>>;

const TEXTS: ReadonlySet<string> = new Set(['string', 'text']);

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null;

/**
 * The required texts that are empty: to Strapi a text of no letters, or of spaces, is a text.
 *
 * @param valueOf the value that a field will have
 */
export function emptyTexts(
  attributes: Attributes,
  valueOf: (name: string) => unknown,
  schemaOf: SchemaOf
): Problem[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const { type, required } = attribute;
    if (type === 'component' || type === 'dynamiczone') {
      return emptyTextsOfParts(attribute, valueOf(name), schemaOf, [name]);
    }
    return required && TEXTS.has(type) && isBlank(valueOf(name) ?? '') ? [emptyText([name])] : [];
  });
}

const isBlank = (value: unknown) => typeof value === 'string' && value.trim() === '';

const emptyText = (path: Path): Problem => ({
  path,
  message: `The field "${path.join('.')}" is empty. Write it, then try again.`,
  about: { reason: 'empty' },
});

/** Those of components as they are sent; what is left out of one stands as it stood, or Strapi refuses it. */
function emptyTextsOfParts(
  { component, repeatable, type }: Attribute,
  value: unknown,
  schemaOf: SchemaOf,
  path: Path
): Problem[] {
  const parts: unknown[] = Array.isArray(value) ? value : [value];
  return parts.flatMap((part, index) => {
    if (!isObject(part)) return [];
    const here = repeatable || type === 'dynamiczone' ? [...path, index] : path;
    const uid = type === 'dynamiczone' ? part.__component : component;
    const fields = (typeof uid === 'string' && schemaOf(uid)?.attributes) || {};
    return Object.entries(fields).flatMap(([name, field]): Problem[] =>
      field.type === 'component'
        ? emptyTextsOfParts(field, part[name], schemaOf, [...here, name])
        : field.required && TEXTS.has(field.type) && isBlank(part[name])
          ? [emptyText([...here, name])]
          : []
    );
  });
}
