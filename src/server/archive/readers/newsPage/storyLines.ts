import type { StoryProblem } from '../../story';
import type { Line } from './blocks';
import { isBylineOpener, readByline } from './byline';
import { beginsAsCaption, creditOfLabel, creditOfLine, readPhotoCredit } from './captions';
import { isSureDateline, readDateline } from './dateline';
import type { ToldLine } from './lines/toldLine';
import { readPageDate } from './pageDate';
import { StoryFields } from './storyFields';
import { readTeaser } from './teaser';
import { comparable, countWords, endsSentence, isProse, looksLikeNames } from './wording';

/** Less likely kinds are told to the editor. */
export const SURE = 0.9;
const SURE_CAPTION = 0.5;
/** Captions stand under a byline too, and are surer there. */
const SURE_UNDER_BYLINE = 0.6;
/** Under the text stand captions of no picture but a gallery's. */
const SURE_AT_END = 0.95;
/** A site's own sentences under a story are short. */
const MOST_WORDS_OF_APPEAL = 12;
/** A teaser stands close over the text that it repeats. */
const REACH_OF_TEASER = 8;
/** Over a byline a standfirst may stand that reads as text. */
const MOST_LINES_OVER_BYLINE = 1;
const REACH_OF_DATE = 3;
const LONGEST_DAY = 60;
const FEWEST_WORDS_OF_STANDFIRST = 5;
const MOST_WORDS_OF_STANDFIRST = 40;
const FEWEST_WORDS_OF_OPENING = 18;

/** A name of two or three words, or of three or four signs of a script without spaces. */
const CASELESS =
  /^(?:(?!.*[\p{Script=Han}\p{Script=Hangul}])[\p{Lo}\p{M}]{2,12}(?: [\p{Lo}\p{M}]{2,12}){1,2}|[\p{Script=Han}\p{Script=Hangul}]{3,4}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}[ ・][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4})$/u;

const isNames = (text: string): boolean => looksLikeNames(text) || CASELESS.test(text);

export const readsAsText = ({ text }: Line) => isProse(text) || endsSentence(text);

/** Sorts the lines of a story, from its headline to its end. */
export class StoryLines {
  readonly fields = new StoryFields();
  readonly captions: ToldLine[] = [];
  readonly body: ToldLine[] = [];
  readonly leftOut = new Set<number>();
  readonly problems: StoryProblem[] = [];
  standfirst: Line | null = null;
  private readonly lastText: number;

  constructor(
    private readonly lines: readonly ToldLine[],
    private readonly headline: string
  ) {
    this.lastText = lines.findLastIndex(({ kind }) => kind === 'body');
    const firstText = lines.findIndex((line) => line.kind === 'body' && readsAsText(line));
    let skip = 0;
    for (const [at, line] of lines.entries()) {
      if (skip > 0) skip -= 1;
      else if (firstText === -1 || at < firstText) skip = this.takeOpening(line, at);
      else skip = this.takeText(line, at);
    }
    this.takeStandfirstOverDateline();
  }

  /** A sentence of its own over a paragraph that begins with the place is the standfirst. */
  private takeStandfirstOverDateline(): void {
    const [first, second] = this.body;
    if (this.standfirst !== null || !first || !second || this.body.length < 3) return;
    const isAlone =
      first.block !== second.block && countWords(first.text) <= MOST_WORDS_OF_STANDFIRST;
    if (!isAlone || !endsSentence(first.text) || readDateline(first.text) !== null) return;
    if (readDateline(second.text) === null) return;
    this.standfirst = first;
    this.body.shift();
  }

  private report(rule: string, message: string, { number }: Line): void {
    this.problems.push({ rule, message, place: `line ${number}` });
  }

  /** @returns how many lines more belong to it */
  private takeOpening(line: ToldLine, at: number): number {
    const next = this.lines[at + 1]?.text ?? null;
    if (comparable(line.text) === comparable(this.headline)) return 0;
    if (this.isOverByline(line, at)) this.standfirst = line;
    else if (line.kind === 'caption') this.takeCaption(line, at);
    else if (line.kind === 'standfirst') this.takeStandfirst(line, at);
    else {
      const taken = readsAsText(line)
        ? 0
        : this.fields.take(line, next, this.isNamed(line, at), this.body.length === 0);
      if (taken > 0) return taken - 1;
      if (line.kind === 'body') this.takeBody(line, at);
      else if (creditOfLabel(line.text) === null) this.takeOther(line);
      else this.captions.push(line);
    }
    return 0;
  }

  /** Whether words that carry no credit stand between the headline and who wrote the story, alone. */
  private isOverByline(line: ToldLine, at: number): boolean {
    const [before, next, behind] = [at - 1, at + 1, at + 2].map((place) => this.lines[place]);
    const isBetween =
      (before === undefined || comparable(before.text) === comparable(this.headline)) &&
      next !== undefined &&
      (Boolean(readByline(next.text, behind?.text ?? null)?.by) ||
        (next.kind === 'byline' && isNames(next.text)));
    return (
      isBetween &&
      line.chance < SURE &&
      countWords(line.text) >= FEWEST_WORDS_OF_STANDFIRST &&
      this.standfirst === null &&
      readByline(line.text, null) === null &&
      readPageDate(line.text) === null &&
      !/[:：]/.test(line.text) &&
      readPhotoCredit(line.text) === null &&
      creditOfLine(line.text) === null
    );
  }

  /** @returns how many lines more belong to it */
  private takeText(line: ToldLine, at: number): number {
    if (line.kind === 'caption') this.takeCaption(line, at);
    else if (line.kind === 'body' || line.kind === 'standfirst') {
      if (this.body.length > 0 || !this.isTeaser(line, at)) this.takeBody(line, at);
    } else return this.takeField(line, at);
    return 0;
  }

  /** A byline amid a text; what a site prints there in capitals may only look like one. */
  private takeField(line: ToldLine, at: number): number {
    const next = this.lines[at + 1]?.text ?? null;
    const isOpening = this.body.length <= MOST_LINES_OVER_BYLINE && this.fields.by === null;
    const isSure = readByline(line.text, next) !== null || isBylineOpener(line.text);
    const isNamed = isSure || (isOpening && isNames(line.text) && this.isByDate(at));
    const isTold = line.kind === 'byline' && (isSure || isOpening || line.chance >= SURE);
    const taken =
      isTold || (isOpening && isNamed) || this.isSignature(at)
        ? this.fields.take(line, next, true, false)
        : 0;
    if (taken === 0) this.takeOther(line);
    return Math.max(0, taken - 1);
  }

  /** Whether a line names who wrote the story; one in a script without capitals does right over the date. */
  private isNamed({ kind, text }: ToldLine, at: number): boolean {
    return (
      kind === 'byline' || (this.fields.by === null && CASELESS.test(text) && this.isByDate(at))
    );
  }

  /** Whether nothing but names and days follows to the end, behind the text of a story that names nobody over it. */
  private isSignature(at: number): boolean {
    const isDay = (text: string) => text.length <= LONGEST_DAY && readPageDate(text)?.rest === '';
    const rest = this.lines.slice(at);
    return (
      at > this.lastText &&
      (this.fields.by === null || this.fields.date === null) &&
      rest.some(({ text }) => isDay(text)) &&
      rest.every(({ text }) => isNames(text) || isDay(text))
    );
  }

  /** Whether a date stands right under a line, or under others that are as short. */
  private isByDate(at: number): boolean {
    return this.lines
      .slice(at + 1, at + REACH_OF_DATE)
      .some(({ text }) => !isProse(text) && readPageDate(text) !== null);
  }

  /** A last line that may be the site's is kept and told. */
  private takeBody(line: ToldLine, at: number): void {
    this.body.push(line);
    const isLast = at === this.lines.length - 1;
    const before = this.lines[at - 1];
    // What stands alone under a line of the site's may be its own too.
    const isUnderOther = isLast && before !== undefined && this.leftOut.has(before.number);
    const isShortLast = isLast && countWords(line.text) <= MOST_WORDS_OF_APPEAL;
    const isDoubtful = line.chance < SURE && (isShortLast || !readsAsText(line));
    if ((isDoubtful || isUnderOther) && line.kind === 'body')
      this.report('line-uncertain', 'The line may be no part of the story; it was kept.', line);
  }

  /** What is neither text nor field; a sentence that is only likely to be none stays. */
  private takeOther(line: ToldLine): void {
    if (isProse(line.text) && line.chance < SURE) {
      this.report('line-uncertain', 'The line may be no part of the story; it was kept.', line);
      this.body.push(line);
    } else this.leftOut.add(line.number);
  }

  /** Words without a credit or an end under the text are rather the site's than a picture's. */
  private isUnderText(line: ToldLine): boolean {
    const last = this.lines.findLast(({ kind }) => kind === 'body');
    return (
      last !== undefined &&
      line.number > last.number &&
      !endsSentence(line.text) &&
      creditOfLine(line.text) === null &&
      readPhotoCredit(line.text) === null
    );
  }

  /** A sentence without a credit, under the names of who wrote it or at the very end, rather begins or ends the text. */
  private isRatherText(line: ToldLine, at: number): boolean {
    const before = this.lines[at - 1];
    if (before === undefined || !isProse(line.text) || !endsSentence(line.text)) return false;
    if (readPhotoCredit(line.text) !== null) return false;
    if (this.body.length > 0)
      return line.chance < SURE_AT_END && before.kind === 'body' && at > this.lastText;
    const isUnderByline = before.block !== line.block && this.fields.bylines.has(before.number);
    return isUnderByline && line.chance < SURE_UNDER_BYLINE;
  }

  private takeCaption(line: ToldLine, at: number): void {
    const quote = line.text.slice(0, 80);
    if (line.chance < SURE && this.isUnderText(line)) return this.takeOther(line);
    const credit = readPhotoCredit(line.text);
    // An agency in brackets under the text signs it.
    if (credit?.isWholeLine && !credit.isExplicit && this.body.length > 0 && at > this.lastText) {
      this.body.push(line);
      return;
    }
    const isBehindText = this.body.length > 0 && line.chance < SURE_CAPTION;
    const isLabelled = beginsAsCaption(line.text) || creditOfLine(line.text) !== null;
    if ((isBehindText || this.isRatherText(line, at)) && !isLabelled) {
      const message = `"${quote}" may be the caption of a picture; it was kept in the text.`;
      this.report('caption-uncertain', message, line);
      this.body.push(line);
      return;
    }
    if (line.chance < SURE) {
      const message = `"${quote}" was read as a caption; it may be a heading or text.`;
      this.report('caption-uncertain', message, line);
    }
    this.captions.push(line);
  }

  /** A teaser says what the first paragraph says: kept as a standfirst when whole, left out otherwise. */
  private isTeaser(line: ToldLine, at: number): boolean {
    const next = this.lines.slice(at + 1, at + REACH_OF_TEASER).find(({ kind }) => kind === 'body');
    const teaser = next ? readTeaser(line.text, next.text) : null;
    if (teaser === 'summary') this.standfirst ??= line;
    else if (teaser === 'repetition') {
      const message = 'The line only repeats the start of the story and was left out.';
      this.report('teaser-left-out', message, line);
    }
    return teaser !== null;
  }

  /** Whether a paragraph under the byline, which may be a standfirst, is as long as those of the text. */
  private isRatherOpening({ text, chance }: ToldLine): boolean {
    return (
      this.fields.by !== null &&
      chance < SURE_UNDER_BYLINE &&
      countWords(text) >= FEWEST_WORDS_OF_OPENING
    );
  }

  private takeStandfirst(line: ToldLine, at: number): void {
    if (this.isTeaser(line, at)) return;
    const next = this.lines
      .slice(at + 1, at + REACH_OF_TEASER)
      .find(({ kind }) => kind !== 'box' && kind !== 'above');
    // Only a byline, a picture or the dateline tells a standfirst of sentences from the first paragraph; under the
    // byline a picture stands as well behind that.
    const isBeforeOpening =
      next !== undefined &&
      ((next.kind === 'caption' && !this.isRatherOpening(line)) ||
        isSureDateline(next.text) ||
        (next.kind === 'byline' && !readsAsText(next) && !next.text.includes('/')));
    const beginsText = isProse(line.text) && !isBeforeOpening;
    if (!this.standfirst && !beginsText) this.standfirst = line;
    else this.body.push(line);
  }
}
