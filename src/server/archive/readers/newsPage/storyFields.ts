import { isNewsAgency } from '../../../image-caption/parse';
import type { StoryProblem } from '../../story';
import type { Line } from './blocks';
import { isBylineOpener, readByline } from './byline';
import { namesBesideDate, unglued, withoutJobBehind } from './namesInLine';
import { readLabelledField } from './labelledField';
import { type PageDate, readPageDate } from './pageDate';
import { readSectionTrail } from './sectionTrail';
import { isChrome } from './vocabulary';
import { countWords, endsSentence, isProse, looksLikeName, looksLikeNames } from './wording';

const MOST_WORDS_BESIDE_DATE = 8;
const LONGEST_FIELD = 200;
const MAIL = /^\S{1,64}@\S{1,255}$/;
const BETWEEN_FIELDS = / ?[•|·] ?| [–—] |, (?=\p{Lu}\p{Ll}+ \p{Lu})/u;

const dateOfLine = (text: string): PageDate | null => {
  const date = endsSentence(text) && isProse(text) ? null : readPageDate(text);
  return date && countWords(date.rest) <= MOST_WORDS_BESIDE_DATE ? date : null;
};

/** Names at the beginning of a list, or between bullets; what follows them says what they do. */
function namesIn(text: string): string | null {
  if (isChrome(text)) return null;
  if (looksLikeNames(text)) return text;
  const [before = ''] = text.split(/, | \(/u);
  if (text.split(BETWEEN_FIELDS).some(isChrome)) return null;
  if (looksLikeNames(before)) return before;
  return text.split(BETWEEN_FIELDS).find(looksLikeName) ?? null;
}

/** A name in a script that has no capitals. */
const unspacedName = (text: string): string | null =>
  /^[\p{Lo}\p{M}]{1,12}(?:[ ・][\p{Lo}\p{M}]{1,12}){0,3}$/u.test(text) ? text : null;

/** What stands on a line of its own between names that a site links: ",", "and". */
const BETWEEN_NAMES = /^(?:[,;&|·•/+]|and|und|et|y|e|i|og|och|en|dan|ve|и|і|та)$/iu;
/** What kind of text it is, or whose portrait: "Kolumne von Ana Ruiz", "An analysis by Ana Ruiz". */
const KIND_BY = /^(?:\p{L}{1,20} ){0,2}\p{L}{2,30}\s?:? (?:by|von|par|por) (.{4,80})$/iu;
/** Names that are a list stand so far from each other at the most; a page leaves a line empty between blocks. */
const REACH_OF_LIST = 2;

/** Collects what the lines around a story say of it: who wrote it, when and where, and in which section. */
export class StoryFields {
  by: string | null = null;
  located: string | null = null;
  outlet: string | null = null;
  date: PageDate | null = null;
  sectionTrail: string[] | null = null;
  readonly infoSources: string[] = [];
  readonly problems: StoryProblem[] = [];
  /** The numbers of the lines that name who wrote it. */
  readonly bylines = new Set<number>();
  /** The number of the last line that only joins two names. */
  private joined: number | null = null;

  /**
   * Takes a line if it is a field and nothing else.
   * @param next the text of the line under it; null where there is none
   * @param isSure whether the line is known to be a byline or a date
   * @param mayBeTrail false once the text has begun
   * @returns how many lines it takes
   */
  take(printed: Line, next: string | null, isSure: boolean, mayBeTrail = true): 0 | 1 | 2 {
    if (printed.text.length > LONGEST_FIELD) return 0;
    const text = unglued(printed.text);
    const line = { ...printed, text };
    if (MAIL.test(text)) return 1;
    if (BETWEEN_NAMES.test(text) && this.isUnderNames(line)) {
      this.bylines.add(line.number);
      this.joined = line.number;
      return 1;
    }
    const isNamed = isSure || (this.joined === line.number - 1 && looksLikeName(text));
    return (
      this.takeRow(line) ||
      this.takeLabelled(line, isSure) ||
      this.takeDate(line) ||
      this.takeByline(line, next) ||
      (mayBeTrail ? this.takeTrail(text) : 0) ||
      (isNamed ? this.takeNames(line) : 0)
    );
  }

  /** "Date: 8 May 2024 | Author: Ana Ruiz | Section: Roads" */
  private takeRow(line: Line): 0 | 1 {
    const parts = line.text.split(/\s[|•·]\s/u);
    if (parts.length < 2 || !parts.every((part) => readLabelledField(part) !== null)) return 0;
    for (const text of parts) {
      const part = { ...line, text };
      if (this.takeLabelled(part, true) === 0) this.takeDate(part);
    }
    return 1;
  }

  private takeLabelled(line: Line, isSure: boolean): 0 | 1 {
    const field = readLabelledField(line.text);
    if (field?.name === 'author') return this.sign(line, field.value);
    // A label of any language before names, among other labels.
    if (field?.name === 'other' && isSure && looksLikeNames(field.value))
      return this.sign(line, field.value);
    if (field?.name === 'source') {
      this.infoSources.push(field.value);
      return 1;
    }
    if (field?.name !== 'section') return 0;
    this.sectionTrail ??= readSectionTrail(field.value) ?? [field.value];
    return 1;
  }

  private takeDate(line: Line): 0 | 1 {
    const date = dateOfLine(line.text);
    if (!date) return 0;
    if (!this.date || (this.date.isModification && !date.isModification)) this.date = date;
    if (isNewsAgency(date.rest)) this.infoSources.push(date.rest);
    else if (
      date.rest !== '' &&
      !this.takeNamesBesideDate(line) &&
      !this.takeNamesIn(line, date.rest) &&
      /\p{L}{2}/u.test(date.rest)
    ) {
      const message = `"${date.rest}" stands beside the date and was left out.`;
      this.problems.push({ rule: 'line-not-understood', message, place: `line ${line.number}` });
    }
    return 1;
  }

  private takeByline(line: Line, next: string | null): 0 | 1 | 2 {
    const named = next === null ? null : (readByline(next, null)?.by ?? next);
    if (isBylineOpener(line.text) && named !== null && looksLikeNames(named)) {
      this.sign({ ...line, number: line.number + 1 }, named);
      return 2;
    }
    const [first = ''] = line.text.split(' | ');
    const byline = readByline(first, next);
    if (!byline) return 0;
    if (byline.by === null) {
      const message = `"${line.text}" stands where the byline should; the name was lost.`;
      this.problems.push({
        rule: 'byline-without-name',
        message,
        place: `line ${line.number}`,
      });
    } else this.sign(line, withoutJobBehind(byline.by));
    this.located ??= byline.located;
    this.outlet ??= byline.outlet;
    return byline.length;
  }

  private takeTrail(text: string): 0 | 1 {
    const trail = readSectionTrail(text);
    if (!trail) return 0;
    this.sectionTrail ??= trail;
    return 1;
  }

  private takeNames(line: Line): 0 | 1 {
    return this.takeNamesIn(line, line.text, true) ? 1 : 0;
  }

  private takeNamesBesideDate(line: Line): boolean {
    const names = namesBesideDate(line.text);
    if (names !== null) this.sign(line, withoutJobBehind(names));
    return names !== null;
  }

  /** Names beside a date or between bullets: "27 January 2026 • Ana Ruiz • 3 minutes". */
  private takeNamesIn(line: Line, text: string, isSure = false): boolean {
    const byline = readByline(text, null)?.by;
    const kind = isSure ? KIND_BY.exec(text)?.[1] : undefined;
    const named =
      byline ??
      (kind && looksLikeNames(kind) ? kind : null) ??
      namesIn(text) ??
      (isSure && !isChrome(text) ? unspacedName(text) : null);
    if (!named) return false;
    this.sign(line, named);
    return true;
  }

  private sign({ number }: Line, by: string): 1 {
    if (isNewsAgency(by)) this.infoSources.push(by);
    // A person before the agency.
    if (this.by === null || (isNewsAgency(this.by) && !isNewsAgency(by))) {
      this.by = by;
      this.bylines.add(number);
    } else if (this.isUnderNames({ number })) {
      // The words of a portrait end with the name that stands under it.
      if (looksLikeName(this.by) && this.by.endsWith(` ${by}`)) this.by = by;
      else if (!this.by.includes(by)) this.by = `${this.by}, ${by}`;
      this.bylines.add(number);
    }
    return 1;
  }

  private isUnderNames({ number }: Pick<Line, 'number'>): boolean {
    return Array.from({ length: REACH_OF_LIST }, (_, at) => number - 1 - at).some((before) =>
      this.bylines.has(before)
    );
  }
}
