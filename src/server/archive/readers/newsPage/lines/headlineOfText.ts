import { readByline } from '../byline';
import { canBeHeadline } from '../headline';
import { readPageDate } from '../pageDate';
import { countWords, endsSentence, isProse, looksLikeNames } from '../wording';
import { sharedWithText } from './likeText';
import type { ToldLine } from './toldLine';

/** Of the words of a headline, so many are in the text where a line over it has none of them. */
const SHARED_WITH_TEXT = 0.2;

/** Whether a line may be a headline, and says neither who wrote something nor when. */
const isLikeHeadline = (text: string) =>
  canBeHeadline(text) &&
  !endsSentence(text) &&
  !looksLikeNames(text) &&
  readByline(text, null) === null &&
  readPageDate(text) === null;

/**
 * A notice of the site, which has no word in common with the text, is no headline where one that has some stands
 * right under it.
 */
export function withHeadlineOfText(lines: ToldLine[]): ToldLine[] {
  const at = lines.findIndex(({ kind }) => kind === 'headline');
  const [notice, next] = [lines[at], lines[at + 1]];
  if (!notice || !next || next.kind === 'caption' || !isLikeHeadline(next.text)) return lines;
  const text = lines
    .filter(({ kind }) => kind === 'body')
    .map((line) => line.text)
    .join(' ');
  const isNotice =
    sharedWithText(notice.text, text) === 0 && sharedWithText(next.text, text) >= SHARED_WITH_TEXT;
  if (!isNotice) return lines;
  return lines.map((line, index) => {
    if (index === at) return { ...line, kind: 'above' };
    return index === at + 1 ? { ...line, kind: 'headline' } : line;
  });
}

/** A page with so few lines has no teasers of others over its story. */
const FEW_LINES = 40;
/** Of the words of a headline, the text right under it has so many. */
const SHARED_WITH_OWN = 0.35;

/** Shorter lines over a headline are its kicker. */
const FEWEST_OF_HEADLINE = 5;
const SHARED_OF_FIRST = 0.5;

/** Of two lines over a text that may be its headline, the first is where it says as much of what the text says. */
function isHeadlineBefore(at: number, lines: readonly ToldLine[], mayBe: readonly boolean[]) {
  const [first, second] = [lines[at - 1], lines[at]];
  if (!first || !second || mayBe[at - 1] !== true || !isLikeHeadline(first.text)) return false;
  if (countWords(first.text) < FEWEST_OF_HEADLINE) return false;
  const text = lines
    .filter(({ kind }) => kind === 'body')
    .map((line) => line.text)
    .join(' ');
  const shared = sharedWithText(first.text, text);
  return shared >= SHARED_OF_FIRST && shared >= sharedWithText(second.text, text);
}

/**
 * The line that is rather the headline than one below sentences which say what that line says: they are its text.
 * @returns -1 where there is none
 */
export function headlineOverText(lines: readonly ToldLine[], mayBe: readonly boolean[]): number {
  const at = lines.findIndex(({ kind }) => kind === 'headline');
  if (lines.length > FEW_LINES) return -1;
  const firstText = lines.findIndex(({ text }, index) => index < at && isProse(text));
  if (firstText === -1) return isHeadlineBefore(at, lines, mayBe) ? at - 1 : -1;
  const text = lines
    .slice(firstText, at)
    .map((line) => line.text)
    .join(' ');
  return lines.findIndex(
    (line, index) =>
      index < firstText &&
      mayBe[index] === true &&
      sharedWithText(line.text, text) >= SHARED_WITH_OWN
  );
}

/** Who wrote a story and when stand so close under its headline, with a kicker over it and a standfirst under it. */
const REACH_OVER_NAMES = 5;
/** "Updated 10:15" */
const MOST_WORDS_BESIDE_DAY = 2;

/** Whether a line says who wrote a story or when it was printed, and nothing else. */
function isNamesOrDay(text: string): boolean {
  if (isProse(text)) return false;
  if (readByline(text, null)?.by) return true;
  const date = readPageDate(text);
  return date !== null && countWords(date.rest) <= MOST_WORDS_BESIDE_DAY;
}

/**
 * The line that is rather the headline than one below the names and the day over the text: of those over them the one
 * of which the text says most.
 * @returns -1 where there is none
 */
export function headlineOverNames(lines: readonly ToldLine[], mayBe: readonly boolean[]): number {
  const told = lines.findIndex(({ kind }) => kind === 'headline');
  const firstText = lines.findIndex(({ text }) => isProse(text) && endsSentence(text));
  const names = lines.findIndex(({ text }) => isNamesOrDay(text));
  const isBelow = told > names || told === -1;
  if (names < 1 || !isBelow || (firstText !== -1 && firstText < names - 2)) return -1;
  const text = lines
    .slice(names)
    .filter((line, at) => isProse(line.text) && names + at !== told)
    .map((line) => line.text)
    .join(' ');
  const shares = lines
    .slice(0, names)
    .map((line, at) =>
      at >= names - REACH_OVER_NAMES &&
      mayBe[at] === true &&
      isLikeHeadline(line.text) &&
      countWords(line.text) >= FEWEST_OF_HEADLINE
        ? sharedWithText(line.text, text)
        : 0
    );
  const most = Math.max(0, ...shares);
  const own = told === -1 ? 0 : sharedWithText(lines[told]?.text ?? '', text);
  return most >= SHARED_WITH_OWN && (most >= own || told > names + FAR_BELOW)
    ? shares.indexOf(most)
    : -1;
}

/** A headline so far below the names is another story's, or a subhead. */
const FAR_BELOW = 3;
