/** An object of a source in JSON, of which nothing is known. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as an object; one without anything where it is none. */
export const objectIn = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});

/** The objects of a list; one that stands alone is a list of itself. */
export const objectsIn = (value: unknown): JsonObject[] =>
  Array.isArray(value) ? value.filter(isJsonObject) : isJsonObject(value) ? [value] : [];

/** The first of some values that is a text with something in it, or a number, which is written out. */
export function firstText(...values: readonly unknown[]): string | null {
  for (const value of values) {
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
}

/** The texts of a list; one that stands alone is a list of itself. */
export const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value])
    .map((entry: unknown) => firstText(entry))
    .filter((entry) => entry !== null);
