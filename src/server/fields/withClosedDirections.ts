import { closedDirections, hasDirections } from '../text/closedDirections';
import type { Attribute, Attributes, SchemaOf } from '../strapi/schema';

type Values = Readonly<Record<string, unknown>>;

const TEXTS: ReadonlySet<string> = new Set(['string', 'text', 'richtext']);

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The texts of values, those of their components and of their blocks included, with their signs of direction closed.
 *
 * @returns what changed, by field
 */
export function withClosedDirections(
  values: Values,
  attributes: Attributes,
  schemaOf: SchemaOf
): Record<string, unknown> {
  const changed: Record<string, unknown> = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    const closed = closedValue(attribute, values[name], schemaOf);
    if (closed !== values[name]) changed[name] = closed;
  }
  return changed;
}

/** The value itself where nothing of it changes. */
function closedValue(attribute: Attribute, value: unknown, schemaOf: SchemaOf): unknown {
  const { type, component } = attribute;
  if (TEXTS.has(type)) return typeof value === 'string' ? closedDirections(value) : value;
  if (type === 'blocks') return closedBlocks(value);
  if (type !== 'component' && type !== 'dynamiczone') return value;
  const part = (each: unknown): unknown => {
    if (!isObject(each)) return each;
    const uid = type === 'dynamiczone' ? each.__component : component;
    const fields = (typeof uid === 'string' && schemaOf(uid)?.attributes) || {};
    const changed = withClosedDirections(each, fields, schemaOf);
    return Object.keys(changed).length === 0 ? each : { ...each, ...changed };
  };
  return Array.isArray(value) ? mapped(value, part) : part(value);
}

/** Words of a paragraph that look differently are leaves of their own: each is closed by itself. */
function closedBlocks(value: unknown): unknown {
  if (Array.isArray(value)) return mapped(value, closedBlocks);
  if (!isObject(value)) return value;
  if (typeof value.text === 'string') {
    return hasDirections(value.text) ? { ...value, text: closedDirections(value.text) } : value;
  }
  const children = closedBlocks(value.children);
  return children === value.children ? value : { ...value, children };
}

/** The same list where none of it changes. */
function mapped(list: readonly unknown[], closed: (each: unknown) => unknown): readonly unknown[] {
  const all = list.map(closed);
  return all.some((each, at) => each !== list[at]) ? all : list;
}
