import type { Line } from './blocks';
import { readByline } from './byline';
import { beginsAsCaption, endsInCredit, isPictureFileName, readPhotoCredit } from './captions';
import { readDateline } from './dateline';
import { readPageDate } from './pageDate';
import { isScrambled, isScript } from './scrambled';
import { isLoneSection, readSectionTrail } from './sectionTrail';
import { isChrome, isRecordNumber, RAIL_OPENER, RELATED_LINK } from './vocabulary';
import { comparable, countWords, endsSentence, isCutShort } from './wording';

export interface Headline {
  text: string;
  /** Where it stands. */
  line: Line;
  /** A section whose name was glued to the headline. */
  gluedSection: string | null;
  /** The site's name, where the page's title tag repeats the headline and adds it. */
  siteName: string | null;
}

const LONGEST = 250;
/** Longer ones with a full stop are the first sentence of a text. */
const MOST_WORDS_OF_SENTENCE = 7;
/** Titles cut by a field limit are at least this long. */
const SHORTEST_CUT = 40;
const SHORTEST_CUT_AFTER_WORD = 60;
const TITLE_TAIL = /^\s?[|–—-]\s?(.*)$/;
const FULL_STOP = /[.。।۔]["”’»」]?$/;
const MOST_WORDS_BESIDE_DATE = 5;

function isDateLine(text: string): boolean {
  const date = readPageDate(text);
  return date !== null && countWords(date.rest) <= MOST_WORDS_BESIDE_DATE;
}

/** Whether a line can be a headline at all, by what it says. */
export function canBeHeadline(text: string): boolean {
  const isSentence =
    FULL_STOP.test(text) && !isCutShort(text) && countWords(text) > MOST_WORDS_OF_SENTENCE;
  return (
    text.length <= LONGEST &&
    countWords(text) >= 2 &&
    !isSentence &&
    !/^\d{1,3}[.)]\s|[:;,]$/.test(text) &&
    !isChrome(text) &&
    !RAIL_OPENER.test(text) &&
    !RELATED_LINK.test(text) &&
    !isDateLine(text) &&
    !readSectionTrail(text) &&
    !readByline(text, null) &&
    !readPhotoCredit(text) &&
    !beginsAsCaption(text) &&
    !endsInCredit(text) &&
    !isPictureFileName(text) &&
    !(endsSentence(text) && readDateline(text)) &&
    !isScrambled(text) &&
    !isScript(text) &&
    !isRecordNumber(text)
  );
}

const isDistinct = (text: string) => countWords(text) >= 3 || text.length >= 15;

type Repeat = Omit<Headline, 'line'>;

/** The last part of a title tag that is neither a section nor a date: "News | DW | 21.02.2019" gives "DW". */
function siteNameOf(tail: string): string | null {
  const parts = tail
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/\d{2}/.test(part));
  return parts.at(-1) ?? null;
}

/** How another line of the page repeats the headline and completes it. */
function readRepeat(text: string, other: string): Repeat | null {
  const [mine, its] = [comparable(text), comparable(other)];
  const found = (
    whole: string,
    siteName: string | null = null,
    gluedSection: string | null = null
  ): Repeat => ({ text: whole, gluedSection, siteName });
  if (its.startsWith(mine) && its !== mine) {
    const tail = other.slice(text.length);
    const title = TITLE_TAIL.exec(tail);
    if (title) return found(text, siteNameOf(title[1] ?? ''));
    const isCutInWord = mine.length >= SHORTEST_CUT && /^[\p{L}\d]/u.test(tail);
    const isCutAfterWord = mine.length >= SHORTEST_CUT_AFTER_WORD && /^\s[\p{L}\d]/u.test(tail);
    const isCut = (isCutInWord || isCutAfterWord) && !endsSentence(other);
    return isCut ? found(other) : null;
  }
  const ownTail = TITLE_TAIL.exec(text.slice(other.length));
  if (ownTail && mine.startsWith(its) && isDistinct(other))
    return found(other, siteNameOf(ownTail[1] ?? ''));
  const own = text.slice(0, text.length - other.length);
  if (mine.endsWith(its) && its !== mine && /\p{L}$/u.test(own) && isLoneSection(own))
    return found(other, null, own);
  const glued = other.slice(0, other.length - text.length);
  const isGlued = its.endsWith(mine) && /\p{L}$/u.test(glued) && isLoneSection(glued);
  return isGlued ? found(text, null, glued) : null;
}

/** The headline as the page prints it in full, with what its other copies say of site and section. */
export function readHeadline(line: Line, lines: readonly Line[]): Headline {
  const headline: Headline = { text: line.text, line, gluedSection: null, siteName: null };
  if (!isDistinct(line.text)) return headline;
  for (const { text } of lines) {
    const repeat = text.length > LONGEST ? null : readRepeat(line.text, text);
    if (!repeat) continue;
    if (headline.text === line.text) headline.text = repeat.text;
    headline.siteName ??= repeat.siteName;
    headline.gluedSection ??= repeat.gluedSection;
  }
  return headline;
}
