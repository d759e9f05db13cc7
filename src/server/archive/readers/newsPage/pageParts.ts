import type { StoryProblem } from '../../story';
import { UnreadableStoryError } from '../../unreadableStoryError';
import { type AboveStory, readAbove } from './aboveStory';
import type { Line } from './blocks';
import { type Footer, readFooter } from './footer';
import { gatherCaptions, type GatheredCaption } from './gatherCaptions';
import { readHeadline, type Headline } from './headline';
import { tellLeftOut } from './leftOut';
import type { ChainWeights } from './lines/chain';
import { tellByCredits } from './lines/creditedLines';
import { tellByTop } from './lines/topOfText';
import { tellSubheads } from './lines/tellSubheads';
import { tellLines } from './lines/tellLines';
import type { ToldLine } from './lines/toldLine';
import { readPageDate } from './pageDate';
import { takePreamble } from './preamble';
import { isScrambled, isScript } from './scrambled';
import { checkOneStory } from './severalStories';
import { readLoneName, readSignOff, type SignOff } from './signOff';
import type { StoryFields } from './storyFields';
import { readsAsText, StoryLines, SURE } from './storyLines';
import { readStoryText, type StoryText } from './storyText';
import { COMMENTS_OPENER } from './vocabulary';
import { endsSentence, isProse } from './wording';

/** A page taken apart, before it is put together as a story. */
export interface PageParts {
  headline: Headline;
  above: AboveStory;
  fields: StoryFields;
  standfirst: Line | null;
  captions: GatheredCaption[];
  /** The numbers of the lines that are captions or credits. */
  captionLines: Set<number>;
  text: StoryText;
  signOffs: SignOff[];
  footer: Footer;
  preambleDate: string | null;
  problems: StoryProblem[];
}

export interface TextPageFacts {
  outlet?: string | undefined;
  /** The number of the line that is known to be the headline. */
  title?: number | null;
  weights?: ChainWeights | undefined;
}

/** A page without menus has hardly more lines than a story. */
const MOST_LINES_OF_STORY_ALONE = 40;
/** Lines under a story among which its author, day and sources may stand. */
const REACH_BELOW = 6;
const MOST_SIGN_OFFS = 4;
/** With more lines under a story, a name among them is one of a site's many. */
const MOST_LINES_WITH_NAME = 1;

/** Takes the signing lines off the end of a story's text. */
function takeSignOffs(body: ToldLine[], below: readonly Line[]) {
  const signOffs: SignOff[] = [];
  const signed = new Set<number>();
  while (signOffs.length < MOST_SIGN_OFFS && body.length > 1) {
    const last = body.at(-1);
    const isLastOfPage = below.length === 0 && signOffs.length === 0;
    const signOff = last && (readSignOff(last) ?? (isLastOfPage ? readLoneName(last) : null));
    if (!last || !signOff) break;
    signOffs.unshift(signOff);
    signed.add(last.number);
    body.pop();
  }
  for (const line of below.slice(0, REACH_BELOW)) {
    const isLone = below.length <= MOST_LINES_WITH_NAME;
    const signOff = isProse(line.text)
      ? null
      : (readSignOff(line) ?? (isLone || isOverDate(line, below) ? readLoneName(line) : null));
    if (!signOff) continue;
    signOffs.push(signOff);
    signed.add(line.number);
  }
  return { signOffs, signed };
}

/** Whether a date and nothing else stands right under a line. */
const isOverDate = ({ number }: Line, below: readonly Line[]): boolean =>
  below.some((next) => next.number === number + 1 && readPageDate(next.text)?.rest === '');

/** A page that is hardly more than its story: it has no menus. */
const isFewLines = (lines: readonly Line[]) =>
  lines.length <= MOST_LINES_OF_STORY_ALONE ||
  lines.filter(({ text }) => isProse(text)).length * 2 > lines.length;

/**
 * Where the site's own lines under a story begin. On a page without menus, sentences below them that are not surely
 * the site's belong to the story.
 */
function endOfStory(told: ToldLine[], headline: number): number {
  const below = told.findIndex(({ kind }, at) => at > headline && kind === 'below');
  if (below === -1) return told.length;
  if (!isFewLines(told)) return below;
  const hasText = told
    .slice(headline, below)
    .some((line) => line.kind === 'body' && readsAsText(line));
  const comments = told.findIndex(({ text }, at) => at >= below && COMMENTS_OPENER.test(text));
  const last = told.findLastIndex(
    ({ text, chance }, at) =>
      at >= below &&
      !(comments !== -1 && at > comments) &&
      isProse(text) &&
      (chance < SURE || !hasText)
  );
  const end = Math.max(last + 1, endOfRun(told, below));
  if (end === below) return below;
  for (const line of told.slice(below, end)) {
    // What must be told of a line is told where the text is read.
    if (isProse(line.text) || isScrambled(line.text) || isScript(line.text)) line.kind = 'body';
    else if (line.kind === 'below') line.kind = 'box';
  }
  return end;
}

/** A sentence right under the text that is less sure to be the site's goes on with it. */
const NEARLY_SURE = 0.97;

/** Where the sentences end that stand right under a text, without a line of the site's between. */
function endOfRun(told: readonly ToldLine[], from: number): number {
  const run = told
    .slice(from)
    .findIndex(
      ({ text, chance }) => !isProse(text) || !endsSentence(text) || chance >= NEARLY_SURE
    );
  return run === -1 ? told.length : from + run;
}

/** The captions under a text stand behind its end. */
function withCaptions(told: readonly ToldLine[], end: number): number {
  const captions = told.slice(end).findIndex(({ kind }) => kind !== 'caption');
  return captions === -1 ? told.length : end + captions;
}

/**
 * Takes a page apart.
 * @throws UnreadableStoryError `no-headline`, `several-stories`
 */
export function readPageParts(lines: readonly Line[], facts: TextPageFacts): PageParts {
  const preamble = takePreamble(lines);
  const first = tellByTop(tellLines(preamble.lines, facts.title ?? null, facts.weights));
  const told = tellSubheads(tellByCredits(first));
  const at = told.findIndex(({ kind }) => kind === 'headline');
  const headlineLine = told[at];
  if (!headlineLine) {
    throw new UnreadableStoryError(
      'no-headline',
      'No line of the page can be its headline. Put the headline on a line of its own above the text.',
      `line ${lines[0]?.number ?? 1}`
    );
  }
  const end = withCaptions(told, endOfStory(told, at));
  const below = told.slice(end);
  const headline = readHeadline(headlineLine, told);
  const footer = readFooter(below);
  const above = readAbove(told.slice(0, at), headline, facts.outlet ?? footer.outlet);
  const story = new StoryLines(told.slice(at + 1, end), headline.text);
  const others = checkOneStory(isFewLines(told) ? told.slice(at + 1) : story.body, headline.text);
  const { signOffs, signed } = takeSignOffs(story.body, below);
  const text = readStoryText(story.body);
  const gathered = gatherCaptions(story.captions);
  const isUnderstood = (number: number) =>
    above.understood.has(number) || footer.understood.has(number) || signed.has(number);
  const isLeftOut = ({ number, text: words }: Line) =>
    (story.leftOut.has(number) ||
      number < headlineLine.number ||
      number >= (below[0]?.number ?? Infinity)) &&
    !isUnderstood(number) &&
    /[\p{L}\p{N}]/u.test(words);
  return {
    headline,
    above,
    fields: story.fields,
    standfirst: story.standfirst,
    captions: gathered.captions,
    captionLines: new Set(story.captions.map(({ number }) => number)),
    text,
    signOffs,
    footer,
    preambleDate: preamble.date,
    problems: [
      ...above.problems,
      ...others,
      ...story.problems,
      ...story.fields.problems,
      ...text.problems,
      ...gathered.problems,
      ...tellLeftOut(told, isLeftOut),
    ],
  };
}
