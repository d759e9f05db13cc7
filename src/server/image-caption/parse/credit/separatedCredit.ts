import { agencyNamed } from './agencies';
import { cleanCreditLine, isShoutedPerson, looksLikePerson, namesOrganisation } from './creditLine';
import { isNameLike, lastSentenceStart, type Span } from './shapes';

const LONGEST_SLASHED = 90;
const CHAIN = /\s*[/／,]\s*|\s+via\s+/iu;

/** "… – AFP", "… | Reuters", "… - Jane Roe/AFP": set off by a dash. */
export function dashedTail(tail: string): Span | null {
  const match = /\s([-–—|])\s*((?:[^-–—|.]|-(?=\S)|\.(?=\p{L})){2,80})\.?$/u.exec(tail);
  if (match === null) return null;
  const [credit = '', sign] = [match[2], match[1]];
  const parts = credit.split(CHAIN);
  if (!parts.every(isNameLike)) return null;
  const isAgency = parts.some((part) => agencyNamed(cleanCreditLine(part)) !== null);
  // Behind a bar stands nothing but where the picture is from.
  const isOther = sign === '|' && (namesBody(credit) || parts.some(looksLikePerson));
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
  const parts = last.replace(/^[/／]\s*/u, '').split(/\s*[/／]\s*/u);
  return parts.some(looksLikePerson) && parts.every(isNameLike) ? [start, tail.length] : null;
}

/** "… / JANE ROE": capitals tell the name from the sentence before it. */
function slashBeforeShouted(tail: string): Span | null {
  const match = /\s\/\s*([^/.]{4,40})$/u.exec(tail);
  return match !== null && isShoutedPerson(match[1] ?? '') && /\p{Ll}/u.test(tail)
    ? [match.index, tail.length]
    : null;
}
