/** A number that the database may give as text; null for none. */
export const numberOrNull = (value: unknown): number | null =>
  value === null || value === undefined || value === '' || Number.isNaN(Number(value))
    ? null
    : Number(value);
