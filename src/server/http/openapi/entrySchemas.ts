import type { Core } from '@strapi/strapi';
import { attributesOf, type Attribute, type Attributes } from '../../strapi/schema';
import { FILE } from '../../strapi/uids';
import { refTo, type JsonSchema, type NamedSchemas } from './jsonSchema';

/** What of an entry is filled in, as Strapi's `populate` has it. */
export interface Filling {
  fields?: readonly string[];
  populate?: '*' | Readonly<Record<string, true | Filling>>;
}

const TYPES: Readonly<Record<string, JsonSchema>> = {
  string: { type: 'string' },
  text: { type: 'string' },
  richtext: { type: 'string' },
  uid: { type: 'string' },
  email: { type: 'string' },
  password: { type: 'string' },
  biginteger: { type: 'string' },
  integer: { type: 'integer' },
  float: { type: 'number' },
  decimal: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  time: { type: 'string' },
  datetime: { type: 'string', format: 'date-time' },
  timestamp: { type: 'string', format: 'date-time' },
  blocks: { type: 'array', items: { type: 'object' } },
};

/** The same, or nothing. */
export const orNull = (schema: JsonSchema): JsonSchema => {
  if (schema.enum !== undefined) {
    return { ...schema, type: ['string', 'null'], enum: [...(schema.enum as string[]), null] };
  }
  return typeof schema.type === 'string' && schema.items === undefined
    ? { ...schema, type: [schema.type, 'null'] }
    : { anyOf: [schema, { type: 'null' }] };
};

const pascal = (name: string): string =>
  name
    .split(/[^a-z0-9]+/i)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** The name by which Strapi's description has a content type or a component. */
const nameOfSchema = (uid: string, isComponent: boolean): string =>
  `${pascal(uid)}${isComponent ? 'Entry' : 'Document'}`;

/**
 * Entries as the content API answers them, described by the content types as this application has them:
 * with the fields that it added.
 */
export class EntrySchemas {
  /** @param named gets the schemas that others refer to */
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly named: NamedSchemas
  ) {}

  /** An entry of which `fields` and `populate` decide what is there. */
  any(uid: string): JsonSchema {
    const name = nameOfSchema(uid, false);
    if (!this.named[name]) {
      // Before it is made: entries lead back to their own type.
      this.named[name] = {};
      const properties = this.properties(uid, (target) => this.any(target));
      this.named[name] = {
        type: 'object',
        properties: { ...IDENTIFIERS, ...properties },
        required: Object.keys(IDENTIFIERS),
      };
    }
    return refTo(name);
  }

  /** An entry that is filled in like this; without `fields` with all of its own. */
  filled(uid: string, { fields, populate = {} }: Filling): JsonSchema {
    const wanted = (name: string, attribute: Attribute) =>
      isRelated(attribute)
        ? populate === '*' || name in populate
        : fields === undefined || fields.includes(name);
    const parts = populate === '*' ? {} : populate;
    const properties = this.properties(
      uid,
      (target, name) => {
        const part = parts[name];
        return target === FILE
          ? this.file()
          : this.filled(target, part === true || part === undefined ? {} : part);
      },
      wanted
    );
    const own = this.attributes(uid);
    // Relations are left out for who may not read what is behind them.
    const required = Object.keys(properties).filter((name) => own[name]?.type !== 'relation');
    return {
      type: 'object',
      properties: { ...IDENTIFIERS, ...properties },
      required: [...Object.keys(IDENTIFIERS), ...required],
    };
  }

  private file(): JsonSchema {
    this.named.NewsroomFile ??= this.filled(FILE, {});
    return refTo('NewsroomFile');
  }

  private component(uid: string): JsonSchema {
    const name = nameOfSchema(uid, true);
    if (!this.named[name]) {
      const properties = this.properties(uid, (target) => this.any(target));
      const own = this.attributes(uid);
      this.named[name] = {
        type: 'object',
        properties: { id: { type: 'integer' }, ...properties },
        required: ['id', ...Object.keys(properties).filter((key) => !isRelated(own[key]))],
      };
    }
    return refTo(name);
  }

  private attributes(uid: string): Attributes {
    return attributesOf(this.strapi, uid);
  }

  private properties(
    uid: string,
    related: (target: string, name: string) => JsonSchema,
    wanted: (name: string, attribute: Attribute) => boolean = () => true
  ): Record<string, JsonSchema> {
    return Object.fromEntries(
      Object.entries(this.attributes(uid)).flatMap(([name, attribute]) => {
        if (attribute.private || !wanted(name, attribute)) return [];
        const schema = this.attribute(name, attribute, related);
        return schema ? [[name, schema] as const] : [];
      })
    );
  }

  private attribute(
    name: string,
    attribute: Attribute,
    related: (target: string, name: string) => JsonSchema
  ): JsonSchema | null {
    const { type, target, component, components, required } = attribute;
    const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
    switch (type) {
      case 'relation': {
        // To entries of any type; nobody is shown them.
        if (target === undefined) return null;
        const entry = related(target, name);
        return attribute.relation?.endsWith('Many') ? listOf(entry) : orNull(entry);
      }
      case 'media': {
        const file = related(FILE, name);
        return attribute.multiple ? orNull(listOf(file)) : orNull(file);
      }
      case 'component': {
        const part = this.component(String(component));
        return attribute.repeatable ? listOf(part) : orNull(part);
      }
      case 'dynamiczone':
        return listOf({ anyOf: (components ?? []).map((each) => this.zonePart(each)) });
      case 'enumeration': {
        const one = { type: 'string', enum: [...(attribute.enum ?? [])] };
        return required ? one : orNull(one);
      }
      default: {
        const schema = TYPES[type];
        // JSON, and what only the application knows.
        if (!schema) return {};
        return required ? schema : orNull(schema);
      }
    }
  }

  /** A component as a dynamic zone has it, told apart by `__component`. */
  private zonePart(uid: string): JsonSchema {
    this.component(uid);
    const { properties, required } = this.named[nameOfSchema(uid, true)] as {
      properties: Record<string, JsonSchema>;
      required: string[];
    };
    return {
      type: 'object',
      properties: { __component: { const: uid }, ...properties },
      required: ['__component', ...required],
    };
  }
}

const IDENTIFIERS: Readonly<Record<string, JsonSchema>> = {
  id: { type: 'integer', description: 'Number of the row; another publication has another.' },
  documentId: { type: 'string', description: 'What identifies the entry for ever.' },
};

const isRelated = (attribute: Attribute | undefined): boolean =>
  ['relation', 'media', 'component', 'dynamiczone'].includes(attribute?.type ?? '');
