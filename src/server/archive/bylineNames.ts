import { joinNames } from '../text/joinNames';
import { plainText } from './html';

/** "By" in the languages of the outlets that write it into the field of the byline. */
const BY = /^(?:by|par|por|von|av|af|door|oleh)\s+/i;

/** A byline as a format has it, without "By"; null for an empty one. */
export function bylineNames(written: string | null): string | null {
  const line = plainText(written ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const names = line.replace(BY, '');
  // "von der Weide" is a name.
  return (/^\p{Ll}/u.test(names) ? line : names) || null;
}

/** The names of a story's authors as a byline, in its language; null for none. */
export const bylineOfNames = (names: readonly string[], locale: string | null): string | null =>
  names.length > 1 ? joinNames(names, locale ?? 'en') : (names[0] ?? null);
