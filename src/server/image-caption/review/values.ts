/** A text that says something, as a database or a form has it. */
export const filledText = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** Databases give dates as texts or as dates. */
export const isoText = (value: unknown): string | null =>
  value instanceof Date ? value.toISOString() : filledText(value);
