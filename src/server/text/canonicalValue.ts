import { createHash } from 'node:crypto';

/** Keys that differ between two rows of the same content. */
const ROW_KEYS: ReadonlySet<string> = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'locale',
]);

/**
 * The same value in one order of keys: a related entry by its document identifier, an empty field
 * like an absent one.
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
 * A SHA-256, in hexadecimal, over the content of some fields, whichever row they come from.
 * Two values with the same digest say the same.
 */
export const contentDigest = (fields: Record<string, unknown>): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(fields)))
    .digest('hex');
