import { agencyNamed } from './agencies';
import { cleanCreditLine, looksLikePerson, namesOrganisation } from './creditLine';
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
  const isOther = sign === '|' && (namesOutlet(credit) || parts.some(looksLikePerson));
  if (!isAgency && !isOther) return null;
  return [match.index, tail.length];
}

function namesOutlet(text: string): boolean {
  return namesOrganisation(text) || !/\p{Ll}/u.test(text);
}

/** "…sentence. Jane Roe/Example Daily", "…sentence. EXA-MPLE/JANE ROE": names with slashes after the last sentence. */
export function slashedTail(tail: string): Span | null {
  const start = lastSentenceStart(tail);
  const last = tail.slice(start).trim();
  if (start === 0 || last.length > LONGEST_SLASHED || !/[/／]/u.test(last)) return null;
  const parts = last.split(/\s*[/／]\s*/u);
  return parts.some(looksLikePerson) && parts.every(isNameLike) ? [start, tail.length] : null;
}
