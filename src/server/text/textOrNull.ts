/** A text with something in it; null for an empty one, for white space, and for anything else. */
export const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;
