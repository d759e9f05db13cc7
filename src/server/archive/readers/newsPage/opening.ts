import type { Problem } from '../../story';
import { groupBlocks, type Line } from './blocks';
import { readByline } from './byline';
import {
  isFragment,
  isPictureFileName,
  type PrintedCaption,
  readCreditUnderCaption,
  readPhotoCredit,
  readsAsCaption,
} from './captions';
import { readDateline } from './dateline';
import { type PageDate, readPageDate } from './pageDate';
import { readSectionTrail } from './sectionTrail';
import { isAgency, isChrome } from './vocabulary';
import { countWords, endsSentence, folded, isCutShort, isProse, looksLikeName } from './wording';

/** What stands between the headline and the first paragraph. */
export interface Opening {
  sectionTrail: string[] | null;
  standfirst: string | null;
  by: string | null;
  located: string | null;
  outlet: string | null;
  infoSources: string[];
  date: PageDate | null;
  captions: PrintedCaption[];
  /** The lines the story's text begins with. */
  body: Line[];
  problems: Problem[];
}

interface Facts {
  headline: string;
  outlet: string | null;
}

/** A line under a caption, in its block, that is longer is a paragraph. */
const MOST_WORDS_OF_SECOND_CAPTION = 60;
const MOST_CAPTIONS_OF_BLOCK = 6;
const MOST_WORDS_BESIDE_DATE = 5;

const dateOfLine = (text: string) => {
  const date = endsSentence(text) && isProse(text) ? null : readPageDate(text);
  return date && countWords(date.rest) <= MOST_WORDS_BESIDE_DATE ? date : null;
};

const SHORTEST_REPETITION = 60;

/** True where a line says no more than the other begins with, or holds all of it. */
function repeats(text: string, other: string): boolean {
  const bare = (side: string) => folded(side).replace(/["'.…\s]+$/, '');
  const [mine, its] = [bare(text), bare(other)];
  return (mine !== '' && its.startsWith(mine)) || (its.length >= SHORTEST_REPETITION && mine.includes(its));
}

/** Reads the lines after the headline one by one, until the story's text begins. */
class OpeningReader {
  readonly opening: Opening = {
    sectionTrail: null,
    standfirst: null,
    by: null,
    located: null,
    outlet: null,
    infoSources: [],
    date: null,
    captions: [],
    body: [],
    problems: [],
  };

  private captionBlock: number | null = null;

  constructor(
    private readonly lines: readonly Line[],
    private readonly facts: Facts,
  ) {}

  read(): Opening {
    let index = 0;
    for (;;) {
      const taken = this.take(index);
      if (taken === 0) break;
      index += taken;
    }
    this.opening.body = this.lines.slice(index);
    return this.opening;
  }

  private text(index: number): string {
    return this.lines[index]?.text ?? '';
  }

  /** How many lines from here belong to the opening; 0 where the text begins. */
  private take(index: number): number {
    const line = this.lines[index];
    if (!line) return 0;
    if (isChrome(line.text) || folded(line.text) === folded(this.facts.headline)) return 1;
    if (readDateline(line.text)) return this.takeTeaser(index);
    const trail = readSectionTrail(line.text);
    if (trail && !this.opening.sectionTrail) {
      this.opening.sectionTrail = trail;
      this.dropStandfirstOverTrail(line);
      return 1;
    }
    return (
      this.takeDate(line) ||
      this.takeCaption(line) ||
      this.takeByline(line, index) ||
      this.takeFragment(line, index) ||
      this.takeStandfirst(line, index)
    );
  }

  /** A sentence over the section trail is the site's motto. */
  private dropStandfirstOverTrail({ number }: Line): void {
    if (this.opening.standfirst === null) return;
    const message = `"${this.opening.standfirst}" stands over the section trail and was left out.`;
    this.opening.problems.push({ rule: 'line-not-understood', message, place: `line ${number}` });
    this.opening.standfirst = null;
  }

  private takeDate({ text, number }: Line): number {
    const date = dateOfLine(text);
    if (!date) return 0;
    if (date.isModification && this.opening.date) return 1;
    this.opening.date = date;
    if (isAgency(date.rest)) this.opening.infoSources.push(date.rest);
    else if (looksLikeName(date.rest)) this.opening.by ??= date.rest;
    else if (date.rest !== '') {
      const message = `"${date.rest}" stands beside the date and was left out.`;
      this.opening.problems.push({ rule: 'line-not-understood', message, place: `line ${number}` });
    }
    return 1;
  }

  private addCaption(line: Line, caption: PrintedCaption): number {
    const known = this.opening.captions.find(({ text }) => folded(text) === folded(caption.text));
    if (known) known.credit ??= caption.credit;
    else this.opening.captions.push(caption);
    this.captionBlock = line.block;
    return 1;
  }

  private takeCaption(line: Line): number {
    const { text } = line;
    if (isPictureFileName(text)) {
      const message = `A file name, ${text}, stands where a caption should; it was left out.`;
      this.opening.problems.push({ rule: 'file-name-for-caption', message, place: `line ${line.number}` });
      return 1;
    }
    const last = this.opening.captions.at(-1);
    const under = readCreditUnderCaption(text);
    if (under && last && !last.credit) {
      last.credit = under;
      return 1;
    }
    if (this.opening.captions.some((known) => known.text === text)) return 1;
    const credit = readPhotoCredit(text);
    if (credit?.isWholeLine) {
      if (last && !last.credit && this.captionBlock === line.block) last.credit = credit.credit;
      else this.addCaption(line, { text: '', credit: credit.credit });
      return 1;
    }
    if (credit || readsAsCaption(text, this.facts.outlet)) return this.addCaption(line, { text, credit: null });
    return this.isInCaptionBlock(line) ? this.addCaption(line, { text, credit: null }) : 0;
  }

  /** A block that begins with a caption holds captions, where the story's text has blocks of its own. */
  private isInCaptionBlock(line: Line): boolean {
    if (this.captionBlock !== line.block || countWords(line.text) > MOST_WORDS_OF_SECOND_CAPTION) return false;
    if (readByline(line.text, null)) return false;
    const blocks = groupBlocks(this.lines);
    const own = blocks.find(([first]) => first?.block === line.block) ?? [];
    const hasTextBehind = this.lines.some(({ text, block }) => block > line.block && isProse(text));
    return hasTextBehind && own.length <= MOST_CAPTIONS_OF_BLOCK && !own.some(({ text }) => readDateline(text));
  }

  private takeByline(line: Line, index: number): number {
    const next = this.text(index + 1);
    // "By Name, AGENCY" between a sentence and the text credits the picture the sentence describes.
    const credit = this.opening.captions.length > 0 ? readCreditUnderCaption(line.text) : null;
    const byline = credit ? null : readByline(line.text, next || null);
    if (!byline) return 0;
    if (byline.by === null) {
      const message = `"${line.text}" stands where the byline should; the name was lost.`;
      this.opening.problems.push({ rule: 'byline-without-name', message, place: `line ${line.number}` });
    }
    this.opening.by ??= byline.by;
    if (byline.by && isAgency(byline.by)) this.opening.infoSources.push(byline.by);
    this.opening.located ??= byline.located;
    this.opening.outlet ??= byline.outlet;
    return byline.length;
  }

  /** A line that is no sentence: a standfirst if it is the first, else what a picture shows. */
  private takeFragment(line: Line, index: number): number {
    if (!isFragment(line.text) || !this.hasProseBehind(index)) return 0;
    if (this.opening.captions.length === 0 && looksLikeName(line.text) && !this.isNamedInText(index)) {
      this.opening.by ??= line.text;
      return 1;
    }
    const isFirst = this.opening.captions.length === 0 && this.opening.standfirst === null;
    if (isFirst && countWords(line.text) >= 6) {
      this.opening.standfirst = line.text;
      return 1;
    }
    const message = `"${line.text}" was read as a caption; it may be a heading.`;
    this.opening.problems.push({ rule: 'caption-uncertain', message, place: `line ${line.number}` });
    return this.addCaption(line, { text: line.text, credit: null });
  }

  /** A person the story is about stands in its text; the author does not. */
  private isNamedInText(index: number): boolean {
    const name = folded(this.text(index));
    return this.lines.slice(index + 1).some(({ text }) => folded(text).includes(name));
  }

  private hasProseBehind(index: number): boolean {
    return this.lines.slice(index + 1).some(({ text }) => isProse(text));
  }

  /** A sentence before a date, byline or caption is a standfirst; before more text it begins the story. */
  private takeStandfirst(line: Line, index: number): number {
    if (!isProse(line.text) && !endsSentence(line.text)) return 0;
    if (this.repeatsNext(index)) return this.takeTeaser(index);
    if (this.opening.standfirst !== null || this.opening.captions.length > 0) return 0;
    let next = index + 1;
    while (this.lines[next] && isChrome(this.text(next))) next += 1;
    const following = this.lines[next];
    const isBeforeOpening =
      following !== undefined &&
      this.hasProseBehind(next) &&
      (dateOfLine(following.text) !== null ||
        readByline(following.text, this.text(next + 1) || null) !== null ||
        readPhotoCredit(following.text) !== null ||
        readSectionTrail(following.text) !== null ||
        readCreditUnderCaption(following.text) !== null);
    if (!isBeforeOpening) {
      this.reportUncertainCaption(following, next);
      return 0;
    }
    if (readCreditUnderCaption(following.text)) return this.addCaption(line, { text: line.text, credit: null });
    this.opening.standfirst = line.text;
    return 1;
  }

  /** A few words under the first paragraph may be a caption or a heading; they stay in the text. */
  private reportUncertainCaption(following: Line | undefined, next: number): void {
    if (!following || !isFragment(following.text) || !this.hasProseBehind(next)) return;
    const message = `"${following.text}" may be the caption of a picture; it was kept in the text.`;
    this.opening.problems.push({ rule: 'caption-uncertain', message, place: `line ${following.number}` });
  }

  private repeatsNext(index: number): boolean {
    const next = this.text(index + 1);
    const bare = readDateline(next)?.rest ?? next;
    return next !== '' && (repeats(this.text(index), next) || repeats(this.text(index), bare));
  }

  /** A teaser says what the first paragraph says: kept as a standfirst when whole, left out when cut short. */
  private takeTeaser(index: number): number {
    if (!this.repeatsNext(index)) return 0;
    const text = this.text(index);
    if (!folded(this.text(index + 1)).startsWith(folded(text).replace(/["'.\s]+$/, '')) || isCutShort(text) || folded(text) === folded(this.text(index + 1))) {
      const place = `line ${this.lines[index]?.number ?? 0}`;
      const message = 'The line only repeats the start of the story and was left out.';
      this.opening.problems.push({ rule: 'teaser-left-out', message, place });
    } else this.opening.standfirst ??= text;
    return 1;
  }
}

/** Reads what stands between the headline and the first paragraph. */
export const readOpening = (lines: readonly Line[], facts: Facts): Opening => new OpeningReader(lines, facts).read();
