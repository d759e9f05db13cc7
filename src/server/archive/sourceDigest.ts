import { contentDigest } from '../text/canonicalValue';

/** What of a story is held against its source, each by itself. Their order is that of the written digest. */
export const SOURCE_FIELDS = [
  'headline',
  'slugline',
  'kicker',
  'standfirst',
  'body',
  'by',
  'authors',
  'dateline',
  'located',
  'infoSources',
  'subjects',
  'people',
  'places',
  'urgency',
  'edNote',
  'corrections',
  'sections',
  'captions',
] as const;
export type SourceField = (typeof SOURCE_FIELDS)[number];

type Fields = Readonly<Record<string, unknown>>;

/** A story as its source says it, or as it stands here. */
export interface SaidStory {
  article: Fields;
  /** Names from the widest to the narrowest. */
  sections: readonly string[];
  captions: readonly Fields[];
}

/** A short digest of each field. */
export type FieldDigests = Readonly<Record<SourceField, string>>;

/** What was written down of a source. */
export interface WrittenDigest {
  said: FieldDigests;
  /** Of the captions as they stood here behind the import: pictures fill in what their words leave open. */
  captionsHere: string;
  /** The captions whose pictures could not be had, by their places among those of the story, from 0. */
  missing: ReadonlySet<number>;
  /** Null where the source named no other story, and where nobody asked. */
  related: RelatedDigest | null;
}

/** What was written down of the stories that a source names beside one. */
export interface RelatedDigest {
  /** Of what the source named. */
  said: string;
  /** Of those that the import put beside it. */
  here: string;
  /** Whether all were here that it named. */
  isWhole: boolean;
}

const MARK = '2:';
/** 48 bits, in letters. */
const LENGTH = 8;
/** No letters of digests. */
const BEHIND = '.';
const UNFINISHED = '+';

const short = (value: unknown): string =>
  Buffer.from(contentDigest({ value }), 'hex').subarray(0, 6).toString('base64url');

/** When something was corrected may be the time of the import, which is another one each time. */
const undated = (corrections: unknown): unknown =>
  Array.isArray(corrections)
    ? (corrections as Fields[]).map(({ type, text }) => ({ type, text }))
    : corrections;

export const digestOfCaptions = (captions: readonly Fields[]): string => short(captions);

export const fieldDigests = ({ article, sections, captions }: SaidStory): FieldDigests =>
  Object.fromEntries(
    SOURCE_FIELDS.map((field) => [
      field,
      field === 'captions'
        ? digestOfCaptions(captions)
        : short(
            field === 'sections'
              ? sections.map((name) => name.toLowerCase())
              : field === 'corrections'
                ? undated(article[field])
                : article[field]
          ),
    ])
  ) as unknown as FieldDigests;

/** What is written down beside what the source said. */
interface BesideDigest {
  captionsHere?: string | undefined;
  missing?: Iterable<number>;
  related?: RelatedDigest | null;
}

/**
 * As the field `sourceDigest` keeps it: 154 characters, a bit for each caption up to the last that misses its
 * picture, and 18 for related stories.
 */
export const writeDigest = (
  said: FieldDigests,
  { captionsHere = said.captions, missing = [], related = null }: BesideDigest = {}
): string =>
  [
    MARK,
    ...SOURCE_FIELDS.map((field) => said[field]),
    captionsHere,
    bitsOf(missing),
    ...(related ? [BEHIND, related.said, related.here, related.isWhole ? '' : UNFINISHED] : []),
  ].join('');

/** Null for what an earlier newsroom wrote: a digest of the whole. */
export function readDigest(written: string): WrittenDigest | null {
  if (!written.startsWith(MARK)) return null;
  const at = (index: number) => written.slice(MARK.length + index * LENGTH).slice(0, LENGTH);
  const beside = written.slice(MARK.length + (SOURCE_FIELDS.length + 1) * LENGTH);
  const [missing = '', related] = beside.split(BEHIND);
  return {
    said: Object.fromEntries(
      SOURCE_FIELDS.map((field, index) => [field, at(index)])
    ) as unknown as FieldDigests,
    captionsHere: at(SOURCE_FIELDS.length),
    missing: numbersOf(missing),
    related:
      related === undefined
        ? null
        : {
            said: related.slice(0, LENGTH),
            here: related.slice(LENGTH, 2 * LENGTH),
            isWhole: !related.endsWith(UNFINISHED),
          },
  };
}

/** What fits into the column behind the digests. */
const MOST_BITS = 480;

/** Numbers as a row of bits, in letters. */
function bitsOf(numbers: Iterable<number>): string {
  const kept = [...numbers].filter((number) => number < MOST_BITS);
  const bits = Buffer.alloc(kept.length === 0 ? 0 : Math.ceil((Math.max(...kept) + 1) / 8));
  for (const number of kept) bits[number >> 3] = (bits[number >> 3] ?? 0) | (1 << (number & 7));
  return bits.toString('base64url');
}

function numbersOf(letters: string): ReadonlySet<number> {
  const bits = [...Buffer.from(letters, 'base64url')];
  return new Set(
    bits.flatMap((byte, at) =>
      Array.from({ length: 8 }, (_each, bit) => at * 8 + bit).filter((_n, bit) => byte & (1 << bit))
    )
  );
}

/** Whether the source said the same the last time. */
export const saidTheSame = (written: string, said: FieldDigests, whole: () => string): boolean => {
  const last = readDigest(written);
  return last
    ? SOURCE_FIELDS.every((field) => last.said[field] === said[field])
    : written === whole();
};
