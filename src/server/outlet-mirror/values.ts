/** A text that says something; null for an empty one and for anything else. */
export const nonEmptyText = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** A moment as the database gives it, in ISO 8601; null for none. */
export const isoOrNull = (value: unknown): string | null =>
  (typeof value === 'string' && value !== '') || value instanceof Date
    ? new Date(value).toISOString()
    : null;
