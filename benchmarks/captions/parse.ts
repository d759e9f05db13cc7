import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  cleanCreditFields,
  parseCaption,
  type CaptionAnatomy,
  type CreditFields,
} from '../../src/server/image-caption/parse';
import { findDate } from '../../src/server/image-caption/parse/dates';
import { labelledRows } from './cases';

/** A row of captions.jsonl, as far as it is read here. */
interface LabelledCaption {
  id: string;
  caption: string;
  lang: string;
  credit: string | null;
  date: string | null;
  place: string | null;
  credit_in_caption: boolean;
}

/** A row of the credit-cleaning cases. */
interface CreditCase {
  byline?: string;
  credit?: string;
  expect_byline?: string;
  expect_credit?: string;
  input?: CreditFields;
  expect?: CreditFields;
  name: string;
}

export interface Tally {
  right: number;
  of: number;
}

interface Measured extends Tally {
  share: number;
  byLanguage: Record<string, Tally>;
  misses: Miss[];
}

interface Miss {
  id: string;
  language: string;
  expected: string;
  read: string;
}

interface ParsingFigures {
  /** All captions: the credit exact where the caption carries one, none read where it carries none. */
  credit: Measured;
  /** Of these, only the captions that carry a credit. */
  creditPresent: Measured;
  date: Measured;
  place: Measured;
  creditCleaning: Measured;
}

/** The house whose cases the credit-cleaning file holds. */
const CASES_HOUSE = {
  titles: ['The Guardian', 'The Observer'],
  staff: { 'Graham Turner': 'The Guardian' },
};

/** Measures what is read of captions on a folder with captions.jsonl and the credit-cleaning cases. */
export function measureParsing(dir: string): ParsingFigures {
  const captions = labelledRows<LabelledCaption>(join(dir, 'captions.jsonl'));
  const figures: ParsingFigures = {
    credit: none(),
    creditPresent: none(),
    date: none(),
    place: none(),
    creditCleaning: none(),
  };
  for (const row of captions) {
    const anatomy = parseCaption(row.caption, row.lang === '?' ? {} : { locale: row.lang });
    const expected =
      row.credit_in_caption && row.credit !== null ? comparableCredit(row.credit) : '';
    const read = anatomy.creditLine === null ? '' : comparableCredit(anatomy.creditLine);
    const labelled = row.credit === null ? '' : comparableCredit(row.credit);
    // A label that was read although it is not marked as part of the caption was there in other punctuation.
    count(figures.credit, row, read !== '' && read === labelled ? read : expected, read);
    if (expected !== '') count(figures.creditPresent, row, expected, read);
    const date = labelledDate(row);
    if (date !== null && namesYear(row.caption, date))
      count(figures.date, row, date, anatomy.dateCreated ?? '');
    if (row.place !== null && row.caption.includes(row.place.split(',')[0] ?? '')) {
      count(
        figures.place,
        row,
        row.place,
        placeRead(row.place, anatomy)
          ? row.place
          : [anatomy.city, anatomy.country].filter(Boolean).join(', ')
      );
    }
  }
  const cleaningCases = join(dir, 'credit-rules-guardian-grid.jsonl');
  if (existsSync(cleaningCases))
    for (const row of labelledRows<CreditCase>(cleaningCases))
      countCase(figures.creditCleaning, row);
  return figures;
}

/**
 * The city is one the label names ("Menteng, Jakarta"). A label without a city is met by its country; a state or
 * province before the country ("Example State, Brazil") is none of the fields of a caption.
 */
function placeRead(label: string, read: CaptionAnatomy): boolean {
  const parts = label
    .split(',')
    .map((part) => part.trim())
    .filter((part, index) => index > 0 || !/\b(?:State|Province|Region|County)$/u.test(part));
  return read.city === null
    ? parts.length === 1 && read.country === parts[0]
    : parts.includes(read.city);
}

function none(): Measured {
  return { right: 0, of: 0, share: 0, byLanguage: {}, misses: [] };
}

function count(
  measured: Measured,
  row: { id: string; lang: string },
  expected: string,
  read: string
): void {
  const language = (measured.byLanguage[row.lang] ??= { right: 0, of: 0 });
  const isRight = expected === read;
  for (const tally of [measured, language]) {
    tally.of += 1;
    if (isRight) tally.right += 1;
  }
  measured.share = measured.right / measured.of;
  if (!isRight) measured.misses.push({ id: row.id, language: row.lang, expected, read });
}

/**
 * Labels keep the marker that a credit line is shown without ("Photo: Jane Roe, AP", "(Credit: X)"). Both sides are
 * compared without marker, brackets, file mark and spaces around slashes; letters and capitals must be the same.
 */
function comparableCredit(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[([]\s*(.*?)\s*[)\]]$/u, '$1')
    .replace(
      /^(?:(?:photographs?|photos?|images?|pictures?|illustrations?|fotos?|bild|фото|source)(?:\s+source(?=:))?(?:\s+(?=credit|by|courtesy)|\s*(?=[:©@])))?(?:credit(?=\W|[A-Z]))?(?:credit)?\s*(?:\.{3}|[:©@]|(?<=\s|^)by\s)?\s*/iu,
      ''
    )
    .replace(/^©\s*/u, '')
    .replace(/^(?:courtesy|handout)(?: of|:)?\s+/iu, '')
    .replace(/\s(?:nuotr)\.?$/iu, '')
    .replace(/,?\s*\bfile$/iu, '')
    .replace(/^file:\s*/iu, '')
    .replace(/\s*[/|]\s*/g, '/')
    .replace(/\.$/u, '')
    .trim();
}

/** Labels taken from an item's metadata may date what the caption does not: that is no reading. */
function namesYear(caption: string, date: string): boolean {
  return caption.includes(date.slice(0, 4));
}

/** The label as ISO date; null for labels that name no year or are no date. */
function labelledDate(row: LabelledCaption): string | null {
  if (row.date === null) return null;
  const iso = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(row.date);
  return iso?.[0] ?? findDate(row.date, { locale: row.lang })?.iso ?? null;
}

function countCase(measured: Measured, row: CreditCase): void {
  const input = row.input ?? { byline: row.byline ?? '', credit: row.credit ?? '' };
  const expected = row.expect ?? {
    byline: row.expect_byline ?? '',
    credit: row.expect_credit ?? '',
  };
  const cleaned: CreditFields = cleanCreditFields(input, CASES_HOUSE);
  const read = Object.fromEntries(
    Object.keys(expected).map((field) => [field, cleaned[field as keyof CreditFields] ?? ''])
  );
  count(measured, { id: row.name, lang: 'en' }, JSON.stringify(expected), JSON.stringify(read));
}
