import { isNewsAgency } from '../../../image-caption';
import type { StoryProblem } from '../../story';
import type { Line } from './blocks';
import { readByline } from './byline';
import {
  isFragment,
  type PrintedCaption,
  readCreditUnderCaption,
  readPhotoCredit,
} from './captions';
import { readDateline } from './dateline';
import type { LineRole, LineRoles } from './lineRoles';
import { OpeningCaptions } from './openingCaptions';
import { type PageDate, readPageDate } from './pageDate';
import { isScrambled } from './scrambled';
import { readSectionTrail } from './sectionTrail';
import { readTeaser } from './teaser';
import { isChrome, isRecordNumber, RELATED_LINK } from './vocabulary';
import { countWords, endsSentence, comparable, isProse, looksLikeName } from './wording';

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
  roles: LineRoles;
  problems: StoryProblem[];
}

interface Facts {
  headline: string;
  outlet: string | null;
}

const MOST_WORDS_BESIDE_DATE = 5;

const dateOfLine = (text: string) => {
  const date = endsSentence(text) && isProse(text) ? null : readPageDate(text);
  return date && countWords(date.rest) <= MOST_WORDS_BESIDE_DATE ? date : null;
};

/** Longer lists of short lines under a headline are the story itself. */
const MOST_LINES = 60;

/** Reads the lines after the headline one by one, until the story's text begins. */
class OpeningReader {
  private readonly opening: Opening = {
    sectionTrail: null,
    standfirst: null,
    by: null,
    located: null,
    outlet: null,
    infoSources: [],
    date: null,
    captions: [],
    body: [],
    roles: new Map(),
    problems: [],
  };
  private readonly captions: OpeningCaptions;

  constructor(
    private readonly lines: readonly Line[],
    private readonly facts: Facts
  ) {
    this.captions = new OpeningCaptions(lines, facts.outlet);
  }

  read(): Opening {
    let index = 0;
    for (;;) {
      const taken = this.take(index);
      if (taken === 0) break;
      index += taken;
    }
    const { captions, problems } = this.captions;
    return {
      ...this.opening,
      captions,
      body: this.lines.slice(index),
      roles: new Map([...this.opening.roles, ...this.captions.roles]),
      problems: [...this.opening.problems, ...problems],
    };
  }

  private get hasNoCaption(): boolean {
    return this.captions.captions.length === 0;
  }

  private report(rule: string, message: string, { number }: Line): void {
    this.opening.problems.push({ rule, message, place: `line ${number}` });
  }

  private as(role: LineRole, { number }: Line): void {
    this.opening.roles.set(number, role);
  }

  private text(index: number): string {
    return this.lines[index]?.text ?? '';
  }

  /** How many lines from here belong to the opening; 0 where the text begins. */
  private take(index: number): number {
    const line = this.lines[index];
    if (!line || index >= MOST_LINES) return 0;
    if (
      isChrome(line.text) ||
      isRecordNumber(line.text) ||
      comparable(line.text) === comparable(this.facts.headline)
    )
      return 1;
    if (readDateline(line.text)) return this.takeTeaser(line, index);
    const trail = readSectionTrail(line.text);
    if (trail && !this.opening.sectionTrail) {
      this.opening.sectionTrail = trail;
      this.dropStandfirstOverTrail(line);
      return 1;
    }
    return (
      this.takeDate(line) ||
      Number(this.captions.take(line)) ||
      this.takeByline(line, index) ||
      this.takeFragment(line, index) ||
      this.takeStandfirst(line, index)
    );
  }

  /** A sentence over the section trail is the site's motto. */
  private dropStandfirstOverTrail(line: Line): void {
    if (this.opening.standfirst === null) return;
    const message = `"${this.opening.standfirst}" stands over the section trail and was left out.`;
    this.report('line-not-understood', message, line);
    this.opening.standfirst = null;
    for (const [number, role] of this.opening.roles) {
      if (role === 'standfirst') this.opening.roles.delete(number);
    }
  }

  private takeDate(line: Line): number {
    const date = dateOfLine(line.text);
    if (!date) return 0;
    if (date.isModification && this.opening.date) return 1;
    this.opening.date = date;
    if (isNewsAgency(date.rest)) this.opening.infoSources.push(date.rest);
    else if (looksLikeName(date.rest)) {
      this.opening.by ??= date.rest;
      this.as('byline', line);
    } else if (date.rest !== '') {
      const message = `"${date.rest}" stands beside the date and was left out.`;
      this.report('line-not-understood', message, line);
    }
    return 1;
  }

  private takeByline(line: Line, index: number): number {
    const next = this.text(index + 1);
    const byline = readByline(line.text, next || null);
    if (!byline) return 0;
    if (byline.by === null) {
      const message = `"${line.text}" stands where the byline should; the name was lost.`;
      this.report('byline-without-name', message, line);
    }
    this.opening.by ??= byline.by;
    if (byline.by && isNewsAgency(byline.by)) this.opening.infoSources.push(byline.by);
    this.opening.located ??= byline.located;
    this.opening.outlet ??= byline.outlet;
    if (byline.by) this.as('byline', line);
    return byline.length;
  }

  /** A line that is no sentence: a standfirst if it is the first, else what a picture shows. */
  private takeFragment(line: Line, index: number): number {
    if (!isFragment(line.text) || !this.hasProseBehind(index)) return 0;
    if (this.hasNoCaption && looksLikeName(line.text) && !this.isNamedInText(index)) {
      this.opening.by ??= line.text;
      this.as('byline', line);
      return 1;
    }
    const isFirst = this.hasNoCaption && this.opening.standfirst === null;
    if (isFirst && countWords(line.text) >= 6) {
      this.opening.standfirst = line.text;
      this.as('standfirst', line);
      return 1;
    }
    const message = `"${line.text}" was read as a caption; it may be a heading.`;
    this.report('caption-uncertain', message, line);
    this.captions.add(line);
    return 1;
  }

  /** A person the story is about stands in its text; the author does not. */
  private isNamedInText(index: number): boolean {
    const name = comparable(this.text(index));
    return this.lines.slice(index + 1).some(({ text }) => comparable(text).includes(name));
  }

  private hasProseBehind(index: number): boolean {
    return this.lines.slice(index + 1).some(({ text }) => isProse(text));
  }

  /** A sentence before a date, byline or caption is a standfirst; before more text it begins the story. */
  private takeStandfirst(line: Line, index: number): number {
    if (!isProse(line.text) && !endsSentence(line.text)) return 0;
    if (this.takeTeaser(line, index)) return 1;
    if (this.opening.standfirst !== null || !this.hasNoCaption) return 0;
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
    // "By Name, AGENCY" under a sentence credits the picture the sentence describes.
    if (readCreditUnderCaption(following.text)) this.captions.add(line);
    else {
      this.opening.standfirst = line.text;
      this.as('standfirst', line);
    }
    return 1;
  }

  /** A few words under the first paragraph may be a caption or a heading; they stay in the text. */
  private reportUncertainCaption(following: Line | undefined, next: number): void {
    if (!following || !isFragment(following.text) || !this.hasProseBehind(next)) return;
    if (isScrambled(following.text) || RELATED_LINK.test(following.text)) return;
    const message = `"${following.text}" may be the caption of a picture; it was kept in the text.`;
    this.report('caption-uncertain', message, following);
  }

  /** A teaser says what the first paragraph says: kept as a standfirst when whole, left out otherwise. */
  private takeTeaser(line: Line, index: number): number {
    const teaser = readTeaser(line.text, this.text(index + 1));
    if (teaser === 'summary') {
      this.opening.standfirst ??= line.text;
      if (this.opening.standfirst === line.text) this.as('standfirst', line);
    } else if (teaser === 'repetition') {
      this.report(
        'teaser-left-out',
        'The line only repeats the start of the story and was left out.',
        line
      );
    }
    return teaser ? 1 : 0;
  }
}

/** Reads what stands between the headline and the first paragraph. */
export const readOpening = (lines: readonly Line[], facts: Facts): Opening =>
  new OpeningReader(lines, facts).read();
