/**
 * Whether a character may stand in XML 1.0 (Char, without the control characters that the
 * specification advises against). A lone half of a surrogate pair is none.
 */
function isPrintable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  if (code >= 0x7f && code <= 0x9f) return code === 0x85;
  if (code >= 0xd800 && code <= 0xdfff) return false;
  return (code & 0xfffe) !== 0xfffe && !(code >= 0xfdd0 && code <= 0xfdef);
}

/** A text without the characters that no XML parser takes. */
export const printable = (text: string): string =>
  [...text].every(isPrintable) ? text : [...text].filter(isPrintable).join('');

/** The same value with every text in it made printable. */
export function printableThroughout<T>(value: T): T;
export function printableThroughout(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map((each: unknown) => printableThroughout(each));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, printableThroughout(inner)])
  );
}
