import { agencyNamed } from './agencies';
import { looksLikePerson } from './creditLine';
import { lastSentenceStart, LONGEST_CREDIT, type Span, isNameLike, isUserName } from './shapes';

const LONGEST_UNCASED_NAME = 12;

/** "jroe82/Getty Images", "Courtesy Example Corp": nothing but a credit. */
export function wholeIsCredit(tail: string): Span | null {
  if (tail.length > LONGEST_CREDIT || lastSentenceStart(tail) > 0 || /[。！？]/u.test(tail))
    return null;
  const whole: Span = [0, tail.length];
  if (/^(?:photographs?|photos?|images?)?\s*courtesy\b/iu.test(tail) && tail.length < 60)
    return whole;
  const parts = tail.split(/\s?\/\s?|\svia\s/u);
  if (
    parts.length > 1 &&
    parts.length < 6 &&
    parts.some((part) => agencyNamed(part) !== null) &&
    parts.every((part) => isShortName(part) || isUserName(part))
  ) {
    // "A and B Shutterstock / Getty Images" names what is shown first, then the credit.
    return parts.every((part) => part.split(' ').length <= 4) ? whole : null;
  }
  if (
    parts.length === 2 &&
    tail.length < 60 &&
    looksLikePerson(parts[0] ?? '') &&
    isNameLike(parts[1] ?? '') &&
    !/[.!?:]/u.test(tail)
  )
    return whole;
  return null;
}

/** A script without capitals does not tell a name from a sentence; its length does. */
function isShortName(part: string): boolean {
  return isNameLike(part) && (!/\p{Lo}/u.test(part) || part.length <= LONGEST_UNCASED_NAME);
}
