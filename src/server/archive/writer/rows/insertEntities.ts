import type { Core } from '@strapi/strapi';
import { insertInto, insertRows } from '../../../strapi/insertRows';
import { attributesOf } from '../../../strapi/schema';
import { storedRelation } from '../../../strapi/storedRelation';

type Fields = Readonly<Record<string, unknown>>;

/** A component of an entry, in its place. */
interface Part {
  entity: number;
  component: string;
  field: string;
  order: number;
  fields: Fields;
}

const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? (value as Fields[]) : []);

/** The components of an entry, in the order of its fields. */
function partsOf(strapi: Core.Strapi, uid: string, fields: Fields, entity: number): Part[] {
  return Object.entries(attributesOf(strapi, uid)).flatMap(([field, attribute]): Part[] => {
    const { type, component } = attribute;
    if (type !== 'component' && type !== 'dynamiczone') return [];
    return listOf(fields[field]).map((part, index) => ({
      entity,
      component: type === 'component' ? String(component) : String(part.__component),
      field,
      order: index + 1,
      fields: part,
    }));
  });
}

/**
 * Writes new entries with their components, as Strapi's Document Service keeps both.
 *
 * @param entries by the names of the fields, components and dynamic zones included
 * @returns the numbers of their rows
 */
export async function insertEntities(
  strapi: Core.Strapi,
  uid: string,
  entries: readonly Fields[]
): Promise<number[]> {
  const ids = await insertRows(strapi, uid, entries);
  const parts = entries.flatMap((entry, index) => partsOf(strapi, uid, entry, index));
  if (parts.length === 0) return ids;
  const numbers = new Map<Part, number>();
  for (const component of new Set(parts.map((part) => part.component))) {
    const own = parts.filter((part) => part.component === component);
    const inserted = await insertRows(
      strapi,
      component,
      own.map(({ fields }) => fields)
    );
    own.forEach((part, index) => numbers.set(part, inserted[index] ?? 0));
  }
  await insertInto(
    strapi,
    tableOfParts(strapi, uid),
    parts.map((part) => ({
      entity_id: ids[part.entity],
      cmp_id: numbers.get(part),
      component_type: part.component,
      field: part.field,
      order: part.order,
    }))
  );
  return ids;
}

/** Strapi keeps the components of all fields of a type in one table, whose columns it names itself. */
function tableOfParts(strapi: Core.Strapi, uid: string): string {
  const [field] =
    Object.entries(attributesOf(strapi, uid)).find(([, { type }]) => type === 'component') ?? [];
  const table = field && storedRelation(strapi, uid, field).joinTable?.name;
  if (!table) throw new Error(`${uid} has no components.`);
  return table;
}
