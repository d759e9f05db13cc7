/** A query of the content API behind Strapi's own checks. */
export type Query = Readonly<Record<string, unknown>>;

/** The orders that the index keeps, by the field they go by; the newest first. */
export type ListSort = 'firstPublishedAt' | 'publishedAt';

/** How a query names the section it asks for. */
export interface SectionFilter {
  field: 'slug' | 'documentId';
  value: string;
}

/** How the rows of an answer are found; what is said of them is Strapi's own select and populate. */
export type ReadPlan =
  | { kind: 'list'; sort: ListSort; section: SectionFilter | null; locale: string }
  | { kind: 'slug'; slug: string; locale: string };

export type Planned = { fast: true; plan: ReadPlan } | { fast: false; reason: string };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What may stand beside the filters and the order without changing which rows are meant. */
const HARMLESS: ReadonlySet<string> = new Set([
  'fields',
  'filters',
  'locale',
  'pagination',
  'populate',
  'sort',
  'status',
]);

/** The form of a language tag that Strapi accepts; it refuses others with an error of its own. */
const LANGUAGE_TAG = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/;

const leave = (reason: string): Planned => ({ fast: false, reason });

/**
 * Whether the index knows the rows that a query for articles means, and how they are found. All
 * that it does not know for sure is left to Strapi.
 *
 * @param query as Strapi's sanitizer leaves it
 * @param locale the language that is read: the one the query names, or else the default
 */
export function planRead(query: Query, locale: unknown): Planned {
  const other = Object.keys(query).find((key) => !HARMLESS.has(key));
  if (other !== undefined) return leave(`the parameter ${other}`);
  if (query.status !== undefined && query.status !== 'published') return leave('drafts');
  if (typeof locale !== 'string' || !LANGUAGE_TAG.test(locale)) return leave('the languages');
  const slug = slugOf(query.filters);
  if (slug !== null) {
    return query.sort === undefined
      ? { fast: true, plan: { kind: 'slug', slug, locale } }
      : leave('a sort of articles by their slug');
  }
  const sort = sortOf(query.sort);
  if (sort === null) return leave('the sort');
  if (query.filters === undefined) {
    return { fast: true, plan: { kind: 'list', sort, section: null, locale } };
  }
  const section = sectionOf(query.filters);
  if (section === null) return leave('the filters');
  return { fast: true, plan: { kind: 'list', sort, section, locale } };
}

function sortOf(sort: unknown): ListSort | null {
  if (Array.isArray(sort)) return sort.length === 1 ? sortOf(sort[0]) : null;
  const text = isObject(sort)
    ? Object.entries(sort)
        .map(([field, direction]) => `${field}:${String(direction)}`)
        .join()
    : sort;
  if (typeof text !== 'string') return null;
  switch (text.toLowerCase()) {
    case 'firstpublishedat:desc':
      return text.startsWith('firstPublishedAt:') ? 'firstPublishedAt' : null;
    case 'publishedat:desc':
      return text.startsWith('publishedAt:') ? 'publishedAt' : null;
    default:
      return null;
  }
}

/** The text of `x` or of `{ $eq: x }`; null for any other comparison. */
function equalTo(filter: unknown): string | null {
  if (typeof filter === 'string') return filter;
  if (!isObject(filter)) return null;
  const { $eq: value, ...rest } = filter;
  return typeof value === 'string' && Object.keys(rest).length === 0 ? value : null;
}

/** The one key of an object with its value. */
function only(value: unknown): [string, unknown] | null {
  if (!isObject(value)) return null;
  const [entry, ...rest] = Object.entries(value);
  return entry && rest.length === 0 ? entry : null;
}

function slugOf(filters: unknown): string | null {
  const [field, value] = only(filters) ?? [];
  return field === 'slug' ? equalTo(value) : null;
}

function sectionOf(filters: unknown): SectionFilter | null {
  const [relation, inner] = only(filters) ?? [];
  if (relation !== 'section') return null;
  const [field, comparison] = only(inner) ?? [];
  if (field !== 'slug' && field !== 'documentId') return null;
  const value = equalTo(comparison);
  return value === null ? null : { field, value };
}
