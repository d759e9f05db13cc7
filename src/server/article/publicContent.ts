import { createHash } from 'node:crypto';

/** The fields whose change readers see; dates, counts and notes of the newsroom are not among them. */
const PUBLIC_FIELDS = [
  'headline',
  'kicker',
  'standfirst',
  'body',
  'section',
  'by',
  'authors',
  'dateline',
  'located',
  'infoSources',
  'subjects',
  'people',
  'places',
  'corrections',
  'related',
] as const;

/** Keys that differ between the draft and the published row of the same content. */
const ROW_KEYS = new Set(['id', 'createdAt', 'updatedAt', 'publishedAt', 'locale']);

/**
 * The same value in one order of keys: a related entry by its document identifier, an empty field
 * like an absent one, so that only a change of content changes the digest.
 */
function canonical(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object') return value;
  if ('documentId' in value) return value.documentId;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !ROW_KEYS.has(key))
      .map(([key, inner]) => [key, canonical(inner)] as const)
      .filter(([, inner]) => inner !== null && !(Array.isArray(inner) && inner.length === 0))
      .sort(([a], [b]) => (a < b ? -1 : 1))
  );
}

/**
 * A SHA-256 over what readers see of an article, in hexadecimal. Two versions with the same digest
 * read the same.
 *
 * @param article a row with its components, section and related articles populated
 */
export function publicContentDigest(article: Record<string, unknown>): string {
  const content = canonical(Object.fromEntries(PUBLIC_FIELDS.map((name) => [name, article[name]])));
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
