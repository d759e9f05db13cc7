import { creditInWords } from '../../../../image-caption/parse';
import type { Line } from '../blocks';
import {
  creditOnLine,
  creditOfLine,
  hasEmptyCredit,
  isPictureFileName,
  isRightsLine,
  readPhotoCredit,
} from '../captions';
import { isSureDateline } from '../dateline';
import { canBeHeadline } from '../headline';
import { isScrambled, isScript } from '../scrambled';
import { isLanguageSwitch } from '../sectionTrail';
import { readLabelledField } from '../labelledField';
import { namesContributors } from '../signOff';
import { comparable, countWords, endsSentence, isProse } from '../wording';
import { type ChainWeights, type LineKind, type ReadChain, readChain } from './chain';
import { seeLines } from './features';
import { headlineOverNames, headlineOverText, withHeadlineOfText } from './headlineOfText';
import type { ToldLine } from './toldLine';
import { LINE_WEIGHTS } from './weights';

/** A page is rather read with a doubtful headline than refused. */
const DOUBTFUL_HEADLINE = 0.03;
const OTHER_THAN_STORY: readonly LineKind[] = ['above', 'box', 'below'];
const PICTURE: readonly LineKind[] = ['caption', 'above', 'below'];
const TEXT: readonly LineKind[] = ['body', ...OTHER_THAN_STORY];
const ENDING: readonly LineKind[] = ['body', 'below'];
const BODY: readonly LineKind[] = ['body'];
/** The text begins with its dateline, where one of its first sentences has one. */
const SENTENCES_BEFORE_DATELINE = 4;

/** What a line can be at all, by what it says; null for anything but a headline. */
function kindsBySaying({ text }: Line): readonly LineKind[] | null {
  // What must be told of a line is told where the text is read.
  if (isScrambled(text) || isScript(text)) return ['body', 'above', 'below'];
  if (isPictureFileName(text)) return ['caption'];
  if (isRightsLine(text) || isLanguageSwitch(text)) return OTHER_THAN_STORY;
  if (creditOfLine(text) !== null || hasEmptyCredit(text)) return PICTURE;
  if (namesContributors(text)) return ENDING;
  return isProse(text) && isSureDateline(text) ? TEXT : null;
}

/** The blocks in which each line is a label and its value: what a database prints of a story. */
function blocksOfFields(lines: readonly Line[]): Set<number> {
  const fields = new Map<number, number>();
  const others = new Set<number>();
  for (const { text, block } of lines) {
    const isField = readLabelledField(text) !== null && creditOfLine(text) === null;
    if (isField) fields.set(block, (fields.get(block) ?? 0) + 1);
    else others.add(block);
  }
  return new Set(
    [...fields].flatMap(([block, count]) =>
      count >= FEWEST_FIELDS && !others.has(block) ? [block] : []
    )
  );
}

const FEWEST_FIELDS = 2;
const OF_FIELDS: readonly LineKind[] = ['byline', 'above', 'below'];

/** Whose the text is, at the very end of a page: "© Coast Wire". */
const isLastRights = (line: Line, before: Line | undefined, isLast: boolean) =>
  isLast && before?.block !== line.block && /^(?:©|ⓒ|\(c\))/i.test(line.text);

/** A caption that the text quotes is none. */
const isQuoted = ({ text }: Line, before: Line | undefined) =>
  before !== undefined && /[:：]$/.test(before.text) && /^["“«„‘「]/.test(text);

/** The line that the text begins with for certain; -1 where none does. */
function sureBeginning(lines: readonly Line[]): number {
  let sentences = 0;
  for (const [at, { text }] of lines.entries()) {
    if (!isProse(text)) continue;
    if (isSureDateline(text)) return at;
    sentences += 1;
    if (sentences >= SENTENCES_BEFORE_DATELINE) break;
  }
  return -1;
}

/** A caption and its credit are a block of their own; in a larger one only what is surely a credit is one. */
const MOST_LINES_OF_PICTURE = 3;

/** Whether a line credits the picture whose caption stands beside it. */
function isCredit(at: number, beside: number, lines: readonly ToldLine[]): boolean {
  const line = lines[at];
  if (!line) return false;
  const isOfPicture =
    line.block === lines[beside]?.block &&
    lines
      .slice(Math.max(0, at - MOST_LINES_OF_PICTURE), at + MOST_LINES_OF_PICTURE + 1)
      .filter(({ block }) => block === line.block).length <= MOST_LINES_OF_PICTURE;
  return (isOfPicture ? creditOnLine(line.text) : creditOfLine(line.text)) !== null;
}

/** Whether a line that reads as text belongs to the pictures beside it. */
function isBesideCaption(line: ToldLine, at: number, lines: readonly ToldLine[]): boolean {
  const [before, above, next] = [lines[at - 2], lines[at - 1], lines[at + 1]];
  const endsBlock = next !== undefined && next.block !== line.block;
  const isUnderPicture = above?.kind === 'caption' || isCredit(at - 1, at, lines);
  const isUnderCaption = above?.block === line.block && isUnderPicture && endsBlock;
  // A block of two lines, a credit and what stands under it, is a picture's.
  const isUnderCredit = before?.block !== line.block && isCredit(at - 1, at, lines);
  const isOverCredit =
    next !== undefined && next.block === line.block && isCredit(at + 1, at, lines);
  // Alternative text and caption say the same.
  const isCopy = lines
    .slice(Math.max(0, at - 2), at + 2)
    .some((other) => other.kind === 'caption' && comparable(other.text) === comparable(line.text));
  return isCopy || isOverCredit || (isUnderCaption && (isUnderCredit || !endsSentence(line.text)));
}

const LONGEST_WITH_CREDIT = 300;

/** Whether a line is more than a name or a label: a sentence, or words with a credit of their own. */
const saysSomething = (text: string) =>
  endsSentence(text) ||
  (text.length <= LONGEST_WITH_CREDIT && countWords(text) > 3 && creditInWords(text) !== null);

/** Whether a line that seemed to be neither text nor caption ends with the credit of a picture. */
function endsWithCredit({ kind, text }: ToldLine): boolean {
  if (kind !== 'box' && kind !== 'byline') return false;
  const credit = readPhotoCredit(text);
  return credit !== null && !credit.isWholeLine && countWords(text) > countWords(credit.credit) + 2;
}

function withCaptionsBesideOthers(lines: ToldLine[]): ToldLine[] {
  const told: ToldLine[] = [...lines];
  for (const [at, line] of lines.entries()) {
    if (endsWithCredit(line)) told[at] = { ...line, kind: 'caption', chance: 1 - line.chance };
    const isLikeText =
      line.kind === 'body' ||
      line.kind === 'standfirst' ||
      ((line.kind === 'box' || line.kind === 'byline') && saysSomething(line.text));
    if (!isLikeText || !isBesideCaption(line, at, told)) continue;
    told[at] = { ...line, kind: 'caption', chance: 1 };
    for (const beside of [at - 1, at + 1]) {
      const credit = told[beside];
      if (credit?.block === line.block && isCredit(beside, at, told))
        told[beside] = { ...credit, kind: 'caption', chance: 1 };
    }
  }
  return told;
}

/** So many captions without text between them are a list of other stories, unless they are sentences. */
const FEWEST_OF_LIST = 4;

function withoutListsOfCaptions(lines: readonly ToldLine[]): ToldLine[] {
  const told = [...lines];
  const bodies = lines.flatMap(({ kind }, at) => (kind === 'body' ? [at] : []));
  const bounds = [-1, ...bodies, lines.length];
  for (const [index, to] of bounds.slice(1).entries()) {
    const from = (bounds[index] ?? -1) + 1;
    const captions = lines
      .slice(from, to)
      .filter(({ kind, text }) => kind === 'caption' && creditOfLine(text) === null);
    const sentences = captions.filter(({ text }) => endsSentence(text)).length;
    if (captions.length < FEWEST_OF_LIST || sentences * 2 >= captions.length) continue;
    for (let at = from; at < to; at += 1) {
      const line = lines[at];
      if (line?.kind === 'caption') told[at] = { ...line, kind: 'box' };
    }
  }
  return told;
}

/** A story has a text: where none was told apart, sentences without a credit are it. */
function withSomeText(lines: ToldLine[]): ToldLine[] {
  const headline = lines.findIndex(({ kind }) => kind === 'headline');
  if (headline === -1 || lines.some(({ kind, text }) => kind === 'body' && endsSentence(text)))
    return lines;
  return lines.map((line, at) =>
    at > headline &&
    (line.kind === 'caption' || line.kind === 'standfirst') &&
    isProse(line.text) &&
    readPhotoCredit(line.text) === null
      ? { ...line, kind: 'body', chance: 1 - line.chance }
      : line
  );
}

/**
 * Tells what each line of a page is, from how it looks and what is around it.
 * @param title the number of the line that is known to be the headline; null where none is
 */
export function tellLines(
  lines: readonly Line[],
  title: number | null = null,
  weights: ChainWeights = LINE_WEIGHTS
): ToldLine[] {
  const isTitleKnown = title !== null && lines.some(({ number }) => number === title);
  const mayBe = lines.map((line) =>
    isTitleKnown ? line.number === title : canBeHeadline(line.text)
  );
  const fields = blocksOfFields(lines);
  const saying = lines.map((line, at) => {
    if (fields.has(line.block)) return OF_FIELDS;
    if (isLastRights(line, lines[at - 1], at === lines.length - 1)) return OTHER_THAN_STORY;
    return isQuoted(line, lines[at - 1]) ? BODY : kindsBySaying(line);
  });
  const beginning = sureBeginning(lines);
  const seen = seeLines(lines);
  const read = (headline: number | null) =>
    readChain(seen, weights, (at, kind) => {
      if (kind === 'headline') return headline === null ? mayBe[at] === true : at === headline;
      if (at === headline || (isTitleKnown && mayBe[at])) return false;
      return (saying[at]?.includes(kind) ?? true) && !(kind === 'body' && at < beginning);
    });
  const toldOf = ({ kinds, chances }: ReadChain): ToldLine[] =>
    lines.map((line, at) => ({
      ...line,
      kind: kinds[at] ?? 'below',
      chance: chances[at] ?? 0,
    }));
  const free = read(null);
  const most = Math.max(...free.headlines, 0);
  const isDoubtful = !free.kinds.includes('headline') && most >= DOUBTFUL_HEADLINE;
  const first = toldOf(isDoubtful ? read(free.headlines.indexOf(most)) : free);
  const overText = isTitleKnown ? -1 : headlineOverText(first, mayBe);
  const over = overText === -1 && !isTitleKnown ? headlineOverNames(first, mayBe) : overText;
  const told = over === -1 ? first : toldOf(read(over));
  const text = withSomeText(withoutListsOfCaptions(withCaptionsBesideOthers(told)));
  return isTitleKnown ? text : withHeadlineOfText(text);
}
