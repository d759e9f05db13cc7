/** What a request is made on, by its header `If-Match`: any version, or one of these. */
export type Matched = 'any' | readonly EntityTag[];

/** As RFC 9110, 8.8.3 has it: `"…"`, or `W/"…"` for a weak one. */
interface EntityTag {
  isWeak: boolean;
  opaque: string;
}

/** The entity tag of a version of an entry: when it was saved, in ISO 8601, between quotation marks. */
export const entityTagOf = (updatedAt: string): string => `"${updatedAt}"`;

/** A tag at a place; the characters of RFC 9110, 8.8.3, of which `"` is none. */
const TAG = /(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/y;
/** Between tags and around them. Elements of a list may be empty (RFC 9110, 5.6.1.2). */
const BLANKS = /[ \t]*/y;

/** @returns null for a text that is neither `*` nor a list of entity tags */
export function parseIfMatch(header: string): Matched | null {
  if (header.trim() === '*') return 'any';
  const tags: EntityTag[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(header);
    if (match) at += match[0].length;
    return match;
  };
  for (;;) {
    take(BLANKS);
    const tag = take(TAG);
    if (tag) tags.push({ isWeak: tag[1] !== undefined, opaque: tag[2] ?? '' });
    take(BLANKS);
    if (at >= header.length) return tags.length === 0 ? null : tags;
    if (header[at] !== ',') return null;
    at += 1;
  }
}

/**
 * Whether a precondition holds of an entry that is there. Tags are compared strongly, as RFC 9110, 13.1.1
 * asks of `If-Match`: a weak one matches nothing.
 *
 * @param versions when the entry was saved, in milliseconds since 1970, by each clock that tells it
 */
export const isMatched = (matched: Matched, versions: readonly number[]): boolean =>
  matched === 'any' ||
  matched.some(({ isWeak, opaque }) => {
    const moment = isWeak ? null : parseMoment(opaque);
    return moment !== null && versions.includes(moment);
  });

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/** A moment in ISO 8601, in milliseconds since 1970; null for what is none. */
export function parseMoment(value: unknown): number | null {
  const moment = typeof value === 'string' && MOMENT.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment) ? null : moment;
}
