import { UnreadableStoryError } from '../../unreadableStoryError';
import type { Line } from './blocks';
import { readByline } from './byline';
import { readPhotoCredit } from './captions';
import { readDateline } from './dateline';
import { readPageDate } from './pageDate';
import { isScrambled } from './scrambled';
import { isLoneSection, readSectionTrail } from './sectionTrail';
import { COMMENTS_OPENER, isChrome, isRecordNumber, RAIL_OPENER, STORY_END } from './vocabulary';
import { countWords, endsSentence, comparable, isProse } from './wording';

export interface Headline {
  text: string;
  /** Where it stands first. */
  line: Line;
  /** The line of `lines` the story goes on after. */
  index: number;
  /** A section whose name was glued to the headline. */
  gluedSection: string | null;
  /** The site's name, where the page's title tag repeats the headline and adds it. */
  siteName: string | null;
  /** A short line above that was taken for a section and could be the headline itself. */
  rival: Line | null;
}

/** A headline is looked for among this many of the page's first fitting lines. */
const MOST_CANDIDATES = 12;
const LONGEST = 250;
const LONGEST_SENTENCE = 100;
/** Titles cut by a field limit are at least this long. */
const SHORTEST_CUT = 40;
const SHORTEST_CUT_AFTER_WORD = 60;
const TITLE_TAIL = /^\s?[|–—-]\s?(.*)$/;

const isDistinct = (text: string) => countWords(text) >= 3 || text.length >= 15;

function isHeadlineForm({ text }: Line): boolean {
  const isLongSentence = /[.。।۔]["”’»]?$/.test(text) && text.length > LONGEST_SENTENCE;
  return (
    text.length <= LONGEST &&
    countWords(text) >= 2 &&
    !isLongSentence &&
    !/^\d{1,3}[.)]\s|[:;,]$/.test(text) &&
    !(readPageDate(text) && countWords(readPageDate(text)?.rest ?? '') <= 5) &&
    !readSectionTrail(text) &&
    !readByline(text, null) &&
    !readPhotoCredit(text) &&
    !(endsSentence(text) && readDateline(text)) &&
    !isScrambled(text) &&
    !RAIL_OPENER.test(text) &&
    !isRecordNumber(text) &&
    !COMMENTS_OPENER.test(text) &&
    !STORY_END.test(text)
  );
}

/** The lines before the first paragraph that can be a headline, by their index. */
function candidatesOf(lines: readonly Line[]): number[] {
  const found: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (isChrome(line.text)) continue;
    const isHeadline = isHeadlineForm(line);
    if (isHeadline) found.push(index);
    else if (isProse(line.text) && !readPhotoCredit(line.text)) break;
    if (found.length === MOST_CANDIDATES) break;
  }
  return found;
}

type ComparableLine = Line & { comparable: string };

/** The headline on a line that is known to be it; null where there is no such line. */
export function headlineAt(lines: readonly Line[], number: number | null): Headline | null {
  const index = number === null ? -1 : lines.findIndex((line) => line.number === number);
  const line = lines[index];
  return line
    ? { text: line.text, line, index, gluedSection: null, siteName: null, rival: null }
    : null;
}

/** How another line of the page repeats a candidate, which only headlines are. */
function readRepeat(
  candidate: ComparableLine,
  other: ComparableLine,
  index: number
): Headline | null {
  const [mine, its] = [candidate.comparable, other.comparable];
  const found = (
    text: string,
    siteName: string | null = null,
    gluedSection: string | null = null
  ) => ({
    text,
    line: text === other.text ? other : candidate,
    index,
    gluedSection,
    siteName: siteName || null,
    rival: null,
  });
  if (mine === its) return found(candidate.text);
  if (its.startsWith(mine)) {
    const tail = other.text.slice(candidate.text.length);
    const title = TITLE_TAIL.exec(tail);
    if (title) return found(candidate.text, siteNameOf(title[1] ?? ''));
    const isCutInWord = mine.length >= SHORTEST_CUT && /^[\p{L}\d]/u.test(tail);
    const isCutAfterWord = mine.length >= SHORTEST_CUT_AFTER_WORD && /^\s[\p{L}\d]/u.test(tail);
    const isCut = (isCutInWord || isCutAfterWord) && !endsSentence(other.text);
    return isCut ? found(other.text) : null;
  }
  const ownTail = TITLE_TAIL.exec(candidate.text.slice(other.text.length));
  if (ownTail && mine.startsWith(its) && isDistinct(other.text)) {
    return found(other.text, siteNameOf(ownTail[1] ?? ''));
  }
  const glued = other.text.slice(0, other.text.length - candidate.text.length);
  const isGlued = its.endsWith(mine) && /\p{L}$/u.test(glued) && isLoneSection(glued);
  return isGlued ? found(candidate.text, null, glued) : null;
}

/** The last part of a title tag that is neither a section nor a date: "News | DW | 21.02.2019" gives "DW". */
function siteNameOf(tail: string): string | null {
  const parts = tail
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/\d{2}/.test(part));
  return parts.at(-1) ?? null;
}

/** Every repetition of a candidate on the page; the story goes on after the last one above the body. */
function readRepeats(
  lines: readonly ComparableLine[],
  candidates: readonly number[],
  index: number
): Headline | null {
  const candidate = lines[index];
  if (!candidate || !isDistinct(candidate.text) || endsSentence(candidate.text)) return null;
  let found = null as Headline | null;
  for (const [otherIndex, other] of lines.entries()) {
    if (otherIndex === index || other.text.length > LONGEST) continue;
    const repeat = readRepeat(candidate, other, found?.index ?? index);
    if (!repeat) continue;
    const isAbove = otherIndex > index && candidates.includes(otherIndex);
    found = {
      text: found?.text ?? repeat.text,
      line: found?.line ?? repeat.line,
      index: isAbove ? otherIndex : repeat.index,
      gluedSection: repeat.gluedSection ?? found?.gluedSection ?? null,
      siteName: repeat.siteName ?? found?.siteName ?? null,
      rival: null,
    };
  }
  return found;
}

function findRepeated(lines: readonly Line[], candidates: readonly number[]): Headline | null {
  const prepared = lines.map((line) => ({
    ...line,
    comparable: line.text.length > LONGEST ? '' : comparable(line.text),
  }));
  for (const index of candidates) {
    const found = readRepeats(prepared, candidates, index);
    if (found) return found;
  }
  return null;
}

/** True for a line under "News / More"; "[ Politics ]" stands under headlines as often as over them. */
function followsTrail(lines: readonly Line[], index: number): boolean {
  const above = lines[index - 1]?.text ?? '';
  return !/^[[#]/.test(above) && readSectionTrail(above) !== null;
}

/**
 * Finds the headline: the line the page repeats, else the one after the section trail, else the first that fits.
 * @throws UnreadableStoryError `no-headline`.
 */
export function findHeadline(lines: readonly Line[]): Headline {
  const candidates = candidatesOf(lines);
  const repeated = findRepeated(lines, candidates);
  if (repeated) return repeated;
  const afterTrail = candidates.find((index) => followsTrail(lines, index));
  const [first, second] = candidates;
  // "International" over a headline is a section, and so is not the headline itself.
  const isSectionFirst =
    first !== undefined && second === first + 1 && isLoneSection(lines[first]?.text ?? '');
  const index = afterTrail ?? (isSectionFirst ? second : first);
  const line = index === undefined ? undefined : lines[index];
  if (index === undefined || !line) {
    throw new UnreadableStoryError(
      'no-headline',
      'No line of the page can be its headline. Put the headline on a line of its own above the text.',
      `line ${lines[0]?.number ?? 1}`
    );
  }
  const rival = isSectionFirst && afterTrail === undefined ? (lines[first] ?? null) : null;
  return { text: line.text, line, index, gluedSection: null, siteName: null, rival };
}
