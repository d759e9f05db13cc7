import { agencyNamed } from './agencies';
import { cleanCreditLine, isShoutedPerson, looksLikePerson, namesOrganisation } from './creditLine';
import { isNameLike, isOutletAddress, lastSentenceStart, type Span } from './shapes';
import { isCommonName } from './commonNames';

const LONGEST_SLASHED = 90;
/** "…sentence. EX Photo" */
const OWN_MEDIUM = /^\p{Lu}{2,6}\s(?:Photo|PHOTO|Pic)s?$/u;
/** Words. */
const LONGEST_BODY = 5;
const CHAIN = /\s?[/／,]\s?|\svia\s/iu;

/** "… – AFP", "… | Reuters", "… - Jane Roe/AFP": set off by a dash. */
export function dashedTail(tail: string): Span | null {
  const match = /\s([-–—|])\s?((?:[^-–—|.]|-(?=\S)|\.(?=\p{L})){2,80})\.?$/u.exec(tail);
  if (match === null) return null;
  const [credit = '', sign] = [match[2], match[1]];
  const parts = credit.split(CHAIN);
  if (!parts.every(isNameLike)) return null;
  const isAgency = parts.some((part) => agencyNamed(cleanCreditLine(part)) !== null);
  // Behind a bar stands nothing but where the picture is from.
  const isBehindBar = sign === '|' && (namesBody(credit) || parts.some(looksLikePerson));
  // "… - Jane Roe/Example Institute": a person and a body, with a slash between them.
  const isOther =
    isBehindBar || (parts.length > 1 && looksLikePerson(parts[0] ?? '') && /[/／]/u.test(credit));
  if (!isAgency && !isOther) return null;
  const start = lastSentenceStart(tail.slice(0, match.index));
  const isPersonBefore = start > 0 && looksLikePerson(tail.slice(start, match.index).trim());
  return [isPersonBefore ? start : match.index, tail.length];
}

function namesBody(text: string): boolean {
  return namesOrganisation(text) || !/\p{Ll}/u.test(text);
}

/** "…sentence. Jane Roe/Example Daily", "…sentence. EXA-MPLE/JANE ROE": names with slashes after the last sentence. */
export function slashedTail(tail: string): Span | null {
  const start = lastSentenceStart(tail);
  const last = tail.slice(start).trim();
  if (start === 0 || last.length > LONGEST_SLASHED || !/[/／]/u.test(last))
    return slashBeforeShouted(tail);
  const parts = last.replace(/^[/／]\s?/u, '').split(/\s?[/／]\s?/u);
  const isNamed =
    parts.some(looksLikePerson) && parts.every((part) => isNameLike(part) || isOutletAddress(part));
  return isNamed || parts.every((part) => isBodyInCapitals(part, tail))
    ? [start, tail.length]
    : null;
}

/** "…sentence. EXMPL", "…sentence. EXA/MPL/ROE": capitals behind a sentence in small letters. */
function isBodyInCapitals(name: string, tail: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}&.-]{2,14}$/u.test(name) && /\p{Ll}{3}/u.test(tail);
}

/** "…sentence. EXMPL", "…sentence. Exemplista": one name of a body where the credit stands. */
export function bodyTail(tail: string): Span | null {
  const start = lastSentenceStart(tail);
  const name = tail.slice(start).trim();
  if (start === 0 || tail.slice(0, start).split(/\s+/u).length < 5) return null;
  if (isBodyInCapitals(name, tail) || OWN_MEDIUM.test(name)) return [start, tail.length];
  // "…sentence. Example County Museum"
  const words = name.split(' ').length;
  const isBody = words > 2 && words <= LONGEST_BODY && isNameLike(name) && namesOrganisation(name);
  if (isBody && !/[.\d]/u.test(name)) return [start, tail.length];
  const isWord = /^\p{Lu}\p{Ll}[\p{L}\p{N}-]{3,20}$/u.test(name);
  return isWord && !isCommonName(name) ? [start, tail.length] : null;
}

/** "… / JANE ROE": capitals tell the name from the sentence before it. */
function slashBeforeShouted(tail: string): Span | null {
  const match = /\s\/\s?([^/.]{4,40})$/u.exec(tail);
  return match !== null && isShoutedPerson(match[1] ?? '') && /\p{Ll}/u.test(tail)
    ? [match.index, tail.length]
    : null;
}
