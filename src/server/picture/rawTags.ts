/** A property of XMP as exifreader gives it: a text, a list of properties, or named properties. */
interface XmpTag {
  value?: unknown;
  attributes?: Readonly<Record<string, unknown>>;
}

/** The three kinds of metadata in a picture, by the names that exifreader gives their tags. */
export interface RawTags {
  xmp?: Readonly<Record<string, unknown>>;
  iptc?: Readonly<Record<string, unknown>>;
  exif?: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Hostile files hold lists of tens of thousands. */
const MAX_ITEMS = 100;

const items = (tag: unknown): unknown[] => {
  if (!isRecord(tag)) return [];
  const { value } = tag as XmpTag;
  return Array.isArray(value) ? value.slice(0, MAX_ITEMS) : [tag];
};

const textOf = (tag: unknown): string[] =>
  isRecord(tag) && typeof tag.value === 'string' && tag.value.trim() !== '' ? [tag.value] : [];

/** The texts of a property of XMP: one, or those of its list. */
export const xmpTexts = (tags: RawTags['xmp'], name: string): string[] =>
  items(tags?.[name]).flatMap(textOf);

/** A property that may be there in several languages: the one its author meant for everybody. */
export function xmpText(tags: RawTags['xmp'], name: string): string | null {
  const all = items(tags?.[name]).filter((tag) => textOf(tag).length > 0);
  const meant = all.find((tag) => (tag as XmpTag).attributes?.lang === 'x-default') ?? all[0];
  return textOf(meant)[0] ?? null;
}

/** A field of the structures in a list, e.g. of each location shown. */
export function xmpFields(tags: RawTags['xmp'], name: string, field: string): string[] {
  return items(tags?.[name]).flatMap((item) => {
    const fields = isRecord(item) && isRecord(item.value) ? item.value : item;
    return isRecord(fields) ? xmpTexts(fields, field) : [];
  });
}

/** The texts of a tag of IPTC IIM or Exif. */
export const texts = (tags: RawTags['iptc'], name: string): string[] => {
  const tag = tags?.[name];
  return (Array.isArray(tag) ? tag.slice(0, MAX_ITEMS) : [tag]).flatMap(textOf);
};

export const text = (tags: RawTags['iptc'], name: string): string | null =>
  texts(tags, name)[0] ?? null;
