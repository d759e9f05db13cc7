import { errors } from '@strapi/utils';
import { relatedType, type Attribute, type Schema, type SchemaOf } from '../strapi/schema';

type Query = Readonly<Record<string, unknown>>;
type Path = readonly string[];

/** Whole numbers as databases keep them in 32 bits: the numbers of rows, and every field of ours. */
const INTEGERS = { least: -(2 ** 31), most: 2 ** 31 - 1 };
/** The days that every database knows. */
const MOMENTS = {
  least: Date.parse('0001-01-01T00:00:00Z'),
  most: Date.parse('9999-12-31T23:59:59.999Z'),
};
const BIG_INTEGERS = { least: -(2n ** 63n), most: 2n ** 63n - 1n };

/** Operators that hold filters of the same type, rather than a value to compare with. */
const GROUPS: ReadonlySet<string> = new Set(['$and', '$or', '$not']);
/** Operators whose values are of the type of the field; others look at its text, or whether it is there. */
const COMPARISONS: ReadonlySet<string> = new Set([
  ...['$eq', '$eqi', '$ne', '$nei', '$gt', '$gte', '$lt', '$lte', '$in', '$notIn', '$between'],
]);
const ROW_NUMBER: Attribute = { type: 'increments' };
/** Of pagination, also of a relation that is filled in. */
const COUNTS = ['page', 'pageSize', 'start', 'limit'];

const isObject = (value: unknown): value is Query =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const nameOf = ([root = '', ...steps]: Path) => root + steps.map((step) => `[${step}]`).join('');

/** Whether a relation is compared by the number of a row, and not by a field behind it. */
const comparesItself = (value: unknown) =>
  !isObject(value) || Object.keys(value).some((key) => key.startsWith('$') && !GROUPS.has(key));

function refuse(path: Path, what: string): never {
  throw new errors.ValidationError(`Invalid query parameter "${nameOf(path)}": ${what}`);
}

/** Why no entry can have this value; null where one may, or where Strapi says so itself. */
function faultOf(type: string, value: unknown): string | null {
  const text = String(value).trim();
  switch (type) {
    case 'integer':
    case 'increments': {
      const number = text === '' ? Number.NaN : Number(text);
      return number >= INTEGERS.least && number <= INTEGERS.most
        ? null
        : `write a number from ${INTEGERS.least} to ${INTEGERS.most}.`;
    }
    case 'biginteger': {
      const isWhole = /^[+-]?\d{1,19}$/.test(text);
      const number = isWhole ? BigInt(text.startsWith('+') ? text.slice(1) : text) : null;
      return number !== null && number >= BIG_INTEGERS.least && number <= BIG_INTEGERS.most
        ? null
        : 'write a whole number of at most 64 bits.';
    }
    case 'float':
    case 'decimal':
      return text !== '' && Number.isFinite(Number(text)) ? null : 'write a number.';
    case 'date':
    case 'datetime': {
      // Strapi takes milliseconds since 1970 as well.
      const moment = /^-?\d{5,}$/.test(text) ? Number(text) : Date.parse(text);
      return moment < MOMENTS.least || moment > MOMENTS.most
        ? 'write a day of the years 1 to 9999.'
        : null;
    }
    default:
      return null;
  }
}

/** Holds the values that queries for entries compare with to what their fields can be. */
export class AskedValues {
  constructor(private readonly schemaOf: SchemaOf) {}

  /** @throws ValidationError that names the parameter, where a database would fail on it */
  check(query: Query, schema: Schema): void {
    this.refuseNul(query, []);
    this.checkPart(query, schema, []);
  }

  private refuseNul(value: unknown, path: Path): void {
    if (typeof value === 'string' && value.includes('\u0000')) {
      refuse(path, 'it holds a NUL character (U+0000), which no text of ours has. Remove it.');
    }
    if (Array.isArray(value)) value.forEach((each) => this.refuseNul(each, path));
    else if (isObject(value)) {
      for (const [key, inner] of Object.entries(value)) {
        this.refuseNul(key, path);
        this.refuseNul(inner, [...path, key]);
      }
    }
  }

  /** A query, or what is asked of a relation that is filled in. */
  private checkPart(part: Query, schema: Schema, path: Path): void {
    this.checkCounts(part, path);
    if (isObject(part.pagination)) this.checkCounts(part.pagination, [...path, 'pagination']);
    if (part._q !== undefined && typeof part._q !== 'string') {
      refuse([...path, '_q'], 'write the words that are looked for once.');
    }
    if ([part.fields].flat().includes('')) refuse([...path, 'fields'], 'name a field.');
    this.checkFilters(part.filters, schema, [...path, 'filters']);
    if (!isObject(part.populate)) return;
    for (const [name, inner] of Object.entries(part.populate)) {
      if (!isObject(inner)) continue;
      const here = [...path, 'populate', name];
      this.checkPart(inner, this.behind(schema, name), here);
      if (!isObject(inner.on)) continue;
      for (const [uid, each] of Object.entries(inner.on)) {
        if (isObject(each))
          this.checkPart(each, this.schemaOf(uid) ?? NOTHING, [...here, 'on', uid]);
      }
    }
  }

  private checkCounts(part: Query, path: Path): void {
    for (const name of COUNTS) {
      const given = part[name];
      if (given === undefined || given === null || given === '') continue;
      const number = Number(given);
      if (Number.isInteger(number) && Math.abs(number) <= INTEGERS.most) continue;
      refuse([...path, name], `write a whole number of at most ${INTEGERS.most}.`);
    }
  }

  private checkFilters(filters: unknown, schema: Schema, path: Path): void {
    if (Array.isArray(filters)) {
      filters.forEach((each, index) => this.checkFilters(each, schema, [...path, String(index)]));
      return;
    }
    if (!isObject(filters)) return;
    for (const [key, value] of Object.entries(filters)) {
      const here = [...path, key];
      if (GROUPS.has(key)) this.checkFilters(value, schema, here);
      else if (key.startsWith('$')) refuse(here, 'name the field to compare.');
      else this.checkField(key, value, schema, here);
    }
  }

  private checkField(key: string, value: unknown, schema: Schema, path: Path): void {
    const attribute = key === 'id' ? ROW_NUMBER : schema.attributes[key];
    if (!attribute) return;
    const { type } = attribute;
    const isRelation = type === 'relation' || type === 'media';
    if (type === 'component' || (isRelation && !comparesItself(value))) {
      if (!isObject(value)) refuse(path, 'name the field to compare.');
      this.checkFilters(value, this.behind(schema, key), path);
    } else this.checkComparison(isRelation ? ROW_NUMBER : attribute, value, path);
  }

  /** `5`, `{ $gt: 5 }`, `{ $not: { $in: [5, 6] } }`. */
  private checkComparison({ type }: Attribute, value: unknown, path: Path): void {
    if (!isObject(value)) {
      for (const each of [value].flat()) {
        if (each === null || each === undefined) continue;
        const fault = faultOf(type, each);
        if (fault) refuse(path, fault);
      }
      return;
    }
    for (const [operator, inner] of Object.entries(value)) {
      const here = [...path, operator];
      if (operator === '$between' && [inner].flat().length !== 2) refuse(here, 'write two values.');
      if (GROUPS.has(operator)) {
        for (const each of [inner].flat()) this.checkComparison({ type }, each, here);
      } else if (COMPARISONS.has(operator)) this.checkComparison({ type }, inner, here);
    }
  }

  private behind(schema: Schema, name: string): Schema {
    const attribute = schema.attributes[name];
    const uid = attribute && (attribute.component ?? relatedType(attribute));
    return (uid === undefined ? undefined : this.schemaOf(uid)) ?? NOTHING;
  }
}

const NOTHING: Schema = { attributes: {} };
