import { fits, wantedBy } from '../input/patterns';
import type { Problem } from '../input/problems';
import type { Attribute, Attributes, SchemaOf } from '../strapi/schema';

type Path = Problem['path'];
type Values = Readonly<Record<string, unknown>>;

const TEXTS: ReadonlySet<string> = new Set(['string', 'text', 'richtext', 'enumeration']);

/** Fields that hold texts within texts, and are kept as JSON. */
const TREES: ReadonlySet<string> = new Set(['blocks', 'json']);

/** Whether a text somewhere in a value, names of fields included, is such. */
function holdsText(value: unknown, isSuch: (text: string) => boolean): boolean {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const each = left.pop();
    if (typeof each === 'string') {
      if (isSuch(each)) return true;
    } else if (typeof each === 'object' && each !== null) {
      for (const [name, inner] of Object.entries(each)) left.push(name, inner);
    }
  }
  return false;
}

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a day is in the calendar: 2026-02-30 is not, though JavaScript reads it as 2 March. */
function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const isMoment = (value: unknown) =>
  value instanceof Date
    ? !Number.isNaN(value.getTime())
    : typeof value === 'number' ||
      (typeof value === 'string' &&
        (/^\d+$/.test(value) ||
          (isDay(value.slice(0, 10)) && !Number.isNaN(new Date(value).getTime()))));

/** A time of a day without the zone by whose clocks it is: each server would take it for another moment. */
const isWithoutZone = (value: unknown) =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}[T ]/.test(value) &&
  !/(?:Z|[+-]\d{2}(?::?\d{2})?)$/i.test(value.trim());

/** Why a value cannot be kept, in words that say what to write instead; null when it can. */
function valueFault(type: string, value: unknown): string | null {
  if (TEXTS.has(type) && typeof value !== 'string') {
    return `This must be text, and ${JSON.stringify(value)} is not. Write it in quotation marks.`;
  }
  if ((TEXTS.has(type) || TREES.has(type)) && holdsText(value, (text) => text.includes('\u0000'))) {
    return 'The text holds a NUL character (U+0000), which no database keeps. Remove it.';
  }
  if ((TEXTS.has(type) || TREES.has(type)) && holdsText(value, (text) => /\p{Cs}/u.test(text))) {
    return 'The text holds half of a character (a lone surrogate), which no database keeps. Type the character anew.';
  }
  if (
    type === 'date' &&
    !(value instanceof Date) &&
    !(typeof value === 'string' && isDay(value.slice(0, 10)))
  ) {
    return `"${String(value)}" is not a day. Write it as 2026-10-14.`;
  }
  if (type === 'datetime' && !isMoment(value)) {
    return `"${String(value)}" is not a date. Write it as 2026-10-14T08:30:00Z.`;
  }
  if (type === 'datetime' && isWithoutZone(value)) {
    return `"${String(value)}" does not say in which time zone. Write it as 2026-10-14T08:30:00Z, or with its distance from UTC: 2026-10-14T12:00:00+03:30.`;
  }
  if (type === 'blocks' && !Array.isArray(value)) {
    return 'The text must be a list of blocks, e.g. [{ "type": "paragraph", "children": [{ "type": "text", "text": "…" }] }].';
  }
  return null;
}

/** Why a value is outside what its field takes; Strapi looks at this when a draft is published only. */
function limitFault({ min, max, regex }: Attribute, value: unknown): string | null {
  const isOutside =
    typeof value === 'number' && (value < (min ?? -Infinity) || value > (max ?? Infinity));
  if (isOutside) return `${value} is not in the range. Write a number from ${min} to ${max}.`;
  if (typeof regex === 'string' && typeof value === 'string' && !fits(value, regex)) {
    return `"${value}" does not fit here. Write ${wantedBy(regex)}.`;
  }
  return null;
}

/**
 * What is wrong with values in themselves, with the path of each: where Strapi names no field, takes
 * the value and loses it, or leaves the refusal to the database.
 *
 * @param schemaOf looks up the components
 */
export function fieldProblems(
  values: Values,
  attributes: Attributes,
  schemaOf: SchemaOf,
  path: Path = []
): Problem[] {
  return Object.entries(attributes).flatMap(([name, attribute]): Problem[] => {
    const value = values[name];
    if (value === undefined || value === null || value === '') return [];
    const here = [...path, name];
    if (attribute.type === 'component') {
      const fields = schemaOf(attribute.component ?? '')?.attributes ?? {};
      const items = attribute.repeatable && Array.isArray(value) ? value : [value];
      return items.flatMap((item: unknown, index) =>
        isObject(item)
          ? fieldProblems(item, fields, schemaOf, attribute.repeatable ? [...here, index] : here)
          : []
      );
    }
    if (attribute.type === 'dynamiczone') {
      return (Array.isArray(value) ? value : []).flatMap((item: unknown, index) =>
        isObject(item)
          ? partProblems(item, attribute.components ?? [], schemaOf, [...here, index])
          : []
      );
    }
    const message = valueFault(attribute.type, value) ?? limitFault(attribute, value);
    return message ? [{ path: here, message }] : [];
  });
}

function partProblems(
  part: Values,
  allowed: readonly string[],
  schemaOf: SchemaOf,
  path: Path
): Problem[] {
  const uid = part.__component;
  // Strapi takes any component that exists, wherever it comes in.
  if (typeof uid === 'string' && !allowed.includes(uid)) {
    return [
      {
        path: [...path, '__component'],
        message: `"${uid}" cannot stand here. Use one of ${allowed.join(', ')}.`,
      },
    ];
  }
  return typeof uid === 'string'
    ? fieldProblems(part, schemaOf(uid)?.attributes ?? {}, schemaOf, path)
    : [];
}
