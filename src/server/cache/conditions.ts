/** What a client says it has, by RFC 9110 section 13. */
export interface Conditions {
  ifNoneMatch?: string | undefined;
  ifModifiedSince?: string | undefined;
  ifMatch?: string | undefined;
  ifUnmodifiedSince?: string | undefined;
}

/** What there is. */
export interface Validators {
  /** With its quotes. */
  etag: string;
  /** In the form of RFC 9110; null where the second it was made in is not over. */
  lastModified: string | null;
}

const ENTITY_TAG = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/y;
const BETWEEN = /[ \t]*/y;

/**
 * The tags of a list, of which elements may be empty (RFC 9110, 5.6.1); none where it is no list.
 * Each character is looked at once or twice, so that no header takes longer than it is long.
 */
function tagsIn(list: string): string[] {
  const tags: string[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(list)?.[0] ?? null;
    at += found?.length ?? 0;
    return found;
  };
  for (;;) {
    take(BETWEEN);
    const tag = take(ENTITY_TAG);
    if (tag !== null) tags.push(tag);
    take(BETWEEN);
    if (at === list.length) return tags;
    if (list[at] !== ',') return [];
    at += 1;
  }
}

/**
 * What a GET or HEAD with these conditions is to be answered with. A malformed condition counts as
 * not given, but If-Match as not met, so that nobody takes a wrong answer for the one he named.
 */
export function statusFor(
  conditions: Conditions,
  { etag, lastModified }: Validators
): 200 | 304 | 412 {
  const { ifMatch, ifUnmodifiedSince, ifNoneMatch, ifModifiedSince } = conditions;
  if (ifMatch !== undefined) {
    if (ifMatch.trim() !== '*' && !tagsIn(ifMatch).includes(etag)) return 412;
  } else if (ifUnmodifiedSince !== undefined && lastModified !== null) {
    const since = Date.parse(ifUnmodifiedSince);
    if (!Number.isNaN(since) && Date.parse(lastModified) > since) return 412;
  }
  if (ifNoneMatch !== undefined) {
    if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return 304;
    const weak = (tag: string) => tag.replace(/^W\//, '');
    return tagsIn(ifNoneMatch).some((tag) => weak(tag) === weak(etag)) ? 304 : 200;
  }
  // Only the very time that was sent with this answer: an earlier node's clock may be ahead.
  return ifModifiedSince !== undefined && ifModifiedSince === lastModified ? 304 : 200;
}
