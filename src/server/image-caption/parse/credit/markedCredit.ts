import { AGENCY_IN_TEXT } from './agencies';
import { cleanCreditLine, looksLikePerson } from './creditLine';
import {
  COURTESY_BEFORE_NAME,
  GLUED_CREDIT,
  MARKED_CREDIT,
  PHOTO_BEFORE_NAME,
  PHOTO_WORD,
} from './creditMarkers';
import { opensWithFileLabel } from '../filePhoto';
import { type Span, isCreditText, isNameLike, lastSentenceStart } from './shapes';

/** Words; what is longer is a sentence. */
const LONGEST_SOURCE = 5;
/** Characters. */
const LONGEST_NAME = 90;
/** Of a film or a chart a colon says what it is about. */
const STILL = new RegExp(`^${PHOTO_WORD}\\s?[:：՝]`, 'iu');
const PHOTO_BEFORE = /(?<![\p{L}\p{N}])(?:photo|file|archive|handout)\s$/iu;
const BEFORE_UNSIGNED = /(?:^|[.!?…"”»)\]]\s?|\s[-–—|/]\s?)(?=[\p{Lu}\p{Lo}])/gu;

/** "… Photo: X/Reuters", "… Photograph by Jane Roe", "….Credit...Jane Roe/The Example Times", "Фото: X". */
export function markedTail(tail: string): Span | null {
  let found: Span | null = null;
  const markers = [...tail.matchAll(MARKED_CREDIT), ...tail.matchAll(GLUED_CREDIT)].sort(
    (a, b) => a.index - b.index
  );
  const agencies = [...tail.matchAll(AGENCY_IN_TEXT)].map(
    ({ index, 0: name }) => [index, index + name.length] as const
  );
  for (const match of markers) {
    // In "NurPhoto via Getty Images" and "imago images/Jane Roe" the word is the end of an agency's name.
    const isGlued = /\p{L}$/u.test(tail.slice(0, match.index));
    const isPart = (isGlued || /\/\s?$/u.test(match[0])) && !/^\p{Lu}{4}/u.test(match[0]);
    if (isPart && agencies.some(([from, to]) => from < match.index && match.index < to)) continue;
    const rest = tail.slice(match.index + match[0].length);
    const isOpening = match.index === 0 && STILL.test(match[0]);
    const isSource = (isOpening || isAnnounced(tail, match)) && isShortSource(rest);
    if (!isCreditText(rest) && !isSource) continue;
    if (match.index === 0 && !isAllCredit(match[0], rest)) continue;
    // In "Photo credit: X" and "Image: © X" the first marker is where the credit starts.
    const continued = found !== null && cleanCreditLine(tail.slice(found[0], match.index)) === '';
    const start = startOfName(tail, match);
    found ??= [start, tail.length];
    if (!continued && found[0] !== start && !followsOn(tail, found[0], match.index))
      found = [start, tail.length];
  }
  if (found !== null) return withBracketBefore(tail, found);
  return unsignedTail(tail);
}

/** "…sentence. Foto Jane Roe", "… / Photo DDM, Jane Roe", "…sentence. Foto de Jane Roe". */
function unsignedTail(tail: string): Span | null {
  for (const { index, 0: before } of tail.matchAll(BEFORE_UNSIGNED)) {
    const start = index + before.length;
    const rest = tail.slice(start);
    const courtesy = COURTESY_BEFORE_NAME.exec(rest)?.[0];
    const marker = PHOTO_BEFORE_NAME.exec(rest)?.[0] ?? courtesy;
    if (marker === undefined) continue;
    // "Photo de Jean Dupont" alone says whom it shows.
    if (start === 0 && courtesy === undefined && /\s\p{Ll}+\s$/u.test(marker)) continue;
    // "صورة أرشيفية لمطار القاهرة" says what kind of picture it is.
    if (!/\p{Lu}/u.test(rest) && opensWithFileLabel(rest)) continue;
    const name = tail.slice(start + marker.length);
    if (name.length >= LONGEST_NAME || /[!?]/u.test(name)) continue;
    if (isNameLike(name) || endsInMaker(name) || (courtesy !== undefined && isNamedInSmall(name)))
      return [start, tail.length];
  }
  return null;
}

/** "Le Quotidien libéré / Jane Roe": a paper's name has small words, and its photographer tells it from a sentence. */
function endsInMaker(name: string): boolean {
  const [house = '', maker = '', ...more] = name.split(/\s?\/\s?/u);
  return more.length === 0 && looksLikePerson(maker) && house.split(' ').length <= LONGEST_SOURCE;
}

/** "the Roe family", "Jane Roe y familia": who gave a picture is also told in other words than names. */
const isNamedInSmall = (name: string): boolean =>
  /\p{Lu}/u.test(name) &&
  lastSentenceStart(name) === 0 &&
  name.trim().split(/\s+/u).length <= LONGEST_SOURCE;

/**
 * Where the marker opens the caption, "Video: How the bank works" says what is shown, and "Photo: The quay in Elm.
 * Jane Roe/AFP" has its credit at the other end; "Photo: the rescue team of Elm" is a credit in small letters.
 */
function isAllCredit(marker: string, rest: string): boolean {
  const second = lastSentenceStart(rest);
  if (second > 0 && !isNameLike(rest.slice(0, second))) return false;
  if (isNameLike(rest) || rest.search(AGENCY_IN_TEXT) >= 0) return true;
  return /[:：՝]\s?$/u.test(marker) && STILL.test(marker) && isShortSource(rest) && second === 0;
}

/** A colon behind a sentence of its own announces a credit. */
function isAnnounced(tail: string, marker: RegExpMatchArray): boolean {
  const before = tail.slice(0, marker.index).trimEnd();
  return /[:：՝]\s?$/u.test(marker[0]) && /[.!?…"”»)\]|。]$/u.test(before);
}

/** "пресс-служба губернатора", "dok. Polres Solo": a body named in small letters. */
function isShortSource(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  return text.trim().length > 1 && words.length <= LONGEST_SOURCE && !/[!?)\]]/u.test(text);
}

/** In "AFP PHOTO/Jane Roe" and "ANTARA FOTO/Jane Roe" the word is part of the agency's name. */
function startOfName(tail: string, marker: RegExpMatchArray): number {
  const at = marker.index ?? 0;
  // "Photo illustration by Jane Roe", "File photo by Jane Roe"
  const photo = PHOTO_BEFORE.exec(tail.slice(Math.max(0, at - 14), at));
  if (photo !== null) return at - photo[0].length;
  if (!/\/\s?$/u.test(marker[0])) return at;
  const house = /(?<=^|[\s([©-])\p{Lu}[\p{Lu}\p{N}-]{1,8}\s$/u.exec(
    tail.slice(Math.max(0, at - 12), at)
  );
  return house === null ? at : at - house[0].length;
}

/** Between two markers of one credit stand no sentences: "Photo: A; Illustration: B". */
function followsOn(tail: string, first: number, second: number): boolean {
  const between = tail.slice(first, second);
  const text = between.trimEnd();
  if (between.length >= 80) return false;
  // "Photo illustration by A. Photo by B."
  if (/[.!?]$/u.test(text))
    return isNameLike(cleanCreditLine(text).replace(/^(?:\p{L}{1,20}\s){0,2}by\s/iu, ''));
  return isCreditText(between);
}

/** The bracket that the credit stands in, or the word before it, is no part of the description either. */
function withBracketBefore(tail: string, span: Span): Span {
  const before = tail.slice(0, span[0]);
  const head = /(?:[([（【]|©|[-–—]\s?copyright|(?<=[.!?]\s)copyright)\s?$/iu.exec(before);
  return head === null ? span : [head.index, span[1]];
}
