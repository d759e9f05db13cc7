import { isNewsAgency } from '../../../image-caption';
import { readPageDate } from './pageDate';
import { isChrome } from './vocabulary';
import { countWords, endsSentence } from './wording';

const SEPARATOR = /\s[/|>]\s|[»›→]/;
const HOME =
  /^(?:home(?: ?page)?|start(?:seite)?|accueil|inicio|início|главная|головна|خانه|الرئيسية|ana sayfa|beranda|トップ)$/i;

const LONGEST_SECTION = 40;
const MOST_WORDS = 4;

const isSection = (part: string) =>
  part.length <= LONGEST_SECTION &&
  /\p{L}/u.test(part) &&
  !/[:\d@[\]{}"“”]/.test(part) &&
  countWords(part) <= MOST_WORDS &&
  !endsSentence(part) &&
  !isChrome(part) &&
  !isNewsAgency(part);

/** "[ Politics ]" and "#World News" name one section. */
function readMarkedSection(text: string): string | null {
  const found = /^\[([^[\]]{2,42})\]$/.exec(text) ?? /^#\s?(\p{Lu}[^#]{1,40})$/u.exec(text);
  const name = found?.[1]?.trim();
  return name && isSection(name) ? name : null;
}

/**
 * Reads a line such as "News / More", "Home » World » Europe" or "[ Politics ]".
 * @returns the sections from the widest to the narrowest, the home page left out; null for another line.
 */
export function readSectionTrail(text: string): string[] | null {
  const marked = readMarkedSection(text);
  if (marked) return [marked];
  // A toolbar of links and a page's title tag are separated by bars too.
  if (text.length > 200 || !SEPARATOR.test(text) || text.includes('|')) return null;
  // In « … » the sign closes a quotation.
  if (text.includes('«') || readPageDate(text)) return null;
  const parts = text.split(SEPARATOR).map((part) => part.trim());
  const sections = parts.filter((part) => part !== '' && !HOME.test(part));
  if (parts.length < 2) return null;
  // Some trails end with the headline itself.
  const last = sections.at(-1);
  const trail =
    last && parts.length > 2 && sections.length > 1 && countWords(last) > MOST_WORDS
      ? sections.slice(0, -1)
      : sections;
  return trail.length > 0 && trail.every(isSection) ? trail : null;
}

/** True for a line above the headline that can only be the name of one section: "International". */
export const isLoneSection = (text: string) =>
  isSection(text) && countWords(text) <= 3 && text.length <= 25;
