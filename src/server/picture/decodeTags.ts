import { declaredEncoding, readTexts } from './metadataText';
import type { RawTags } from './rawTags';

/** Hostile files hold lists of tens of thousands. */
const MAX_TAGS = 400;

interface FoundText {
  name: string;
  bytes: Buffer;
}

const valueOf = (tag: unknown): unknown =>
  typeof tag === 'object' && tag !== null && 'value' in tag ? tag.value : undefined;

/** The same tags with texts for values, read in the encoding that all of them were written in. */
function decoded(found: FoundText[], declared: string | null): RawTags['iptc'] {
  const texts = readTexts(
    found.map(({ bytes }) => bytes),
    declared
  );
  const tags: Record<string, Array<{ value: string }>> = {};
  found.forEach(({ name }, index) => {
    const text = texts[index] ?? null;
    if (text !== null) (tags[name] ??= []).push({ value: text });
  });
  return tags;
}

const isBytes = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((byte) => typeof byte === 'number');

/** exifreader gives the bytes of each data set of IPTC IIM, and a text that goes by what is declared. */
export function decodedIptc(tags: RawTags['iptc']): RawTags['iptc'] {
  if (!tags) return undefined;
  const found = Object.entries(tags)
    .flatMap(([name, tag]) => [tag].flat().map((each) => ({ name, value: valueOf(each) })))
    .slice(0, MAX_TAGS)
    .flatMap(({ name, value }) => (isBytes(value) ? [{ name, bytes: Buffer.from(value) }] : []));
  const declared = found.find(({ name }) => name === 'Coded Character Set');
  return decoded(found, declared ? declaredEncoding(declared.bytes) : null);
}

/** exifreader gives a sign for each byte of a text of Exif, whose own standard knows ASCII only. */
export function decodedExif(tags: RawTags['exif']): RawTags['exif'] {
  if (!tags) return undefined;
  const found = Object.entries(tags)
    .slice(0, MAX_TAGS)
    .flatMap(([name, tag]) => {
      const value = valueOf(tag);
      const parts = Array.isArray(value) ? value : [];
      const texts = parts.filter((part): part is string => typeof part === 'string');
      if (texts.length === 0 || texts.length < parts.length) return [];
      return [{ name, bytes: Buffer.from(texts.filter(Boolean).join('; '), 'latin1') }];
    });
  return decoded(found, null);
}
