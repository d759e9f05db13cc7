import { composed } from '../../../text/composed';
import { escapedForRegExp } from '../text';
import agencies from '../../data/agencies.json';

/** Each agency's canonical name, then the other spellings seen. */
const rowsOfNames = (names: Readonly<Record<string, string>>): string[][] =>
  Object.entries(names).map(([name, others]) => [name, ...others.split(', ').filter(Boolean)]);

const NEWS = rowsOfNames(agencies.news);
const AGENCIES = [...NEWS, ...rowsOfNames(agencies.credited)];

const canonicalNames = new Map(
  AGENCIES.flatMap(([name = '', ...others]) =>
    [name, ...others].map((spelling): [string, string] => [key(spelling), name])
  )
);
/** In Persian some agencies have the names of things: these count only where nothing else stands. */
const newsNames = new Set([...NEWS, ...rowsOfNames(agencies.wholeLine)].flat().map(key));

function key(name: string): string {
  return composed(name, 'NFKC')
    .replace(/[\s.]+/g, '')
    .toLowerCase();
}

/** Characters; what is longer names no agency, however it is spaced. */
const LONGEST_NAME = 200;

/** The canonical name of an agency, however it is written, or null if it is not a known one. */
export function agencyNamed(name: string): string | null {
  return name.length > LONGEST_NAME ? null : (canonicalNames.get(key(name)) ?? null);
}

const namesAlone = new Map(
  rowsOfNames(agencies.wholeLine).flatMap(([name = '', ...others]) =>
    others.map((spelling): [string, string] => [key(spelling), name])
  )
);

/** The canonical name of an agency that a part of a credit is, also by what is a word elsewhere. */
export const agencyOfPart = (part: string): string | null =>
  agencyNamed(part) ?? (part.length > LONGEST_NAME ? null : (namesAlone.get(key(part)) ?? null));

/** Whether a text is the name of a news agency, as it stands in datelines, bylines and sign-offs. */
export const isNewsAgency = (text: string): boolean =>
  text.length <= LONGEST_NAME && newsNames.has(key(text));

function agencySpellings(): string[] {
  const spellings = AGENCIES.flat().sort((a, b) => b.length - a.length);
  const long = spellings.filter((s) => s.length > 4 || /[^\x00-\x7f]/.test(s));
  const short = spellings.filter((s) => !long.includes(s));
  const any = [
    ...long.flatMap((s) => [s, s.toUpperCase()]),
    ...short.flatMap((s) => [s, s.length > 3 || /\p{Ll}$/u.test(s) ? s.toUpperCase() : s]),
  ];
  return [...new Set(any)]
    .sort((a, b) => b.length - a.length)
    .map((s) => escapedForRegExp(s).replace(/ /g, '\\s?'));
}

const AT_START = new RegExp(
  `^(?:${agencySpellings().join('|')})(?=[^\\p{L}\\p{N}]|\\p{Lu}\\p{Ll}|$)`,
  'u'
);

/** The agency that a text begins with, also where the space behind it was lost: "Getty ImagesJane Roe …". */
export function agencyAtStart(text: string): string | null {
  return AT_START.exec(text)?.[0] ?? null;
}

const spokenOf = new Set(Object.keys(agencies.alsoSpokenOf));

/** Whether captions also name the agency as what they show or tell of: platforms, banks, pipelines. */
export function isSpokenOf(name: string): boolean {
  return spokenOf.has(agencyNamed(name) ?? name);
}

/** An agency's name as a word of its own, as the source of a regular expression with the flag u. */
export const AGENCY_NAME = `(?<![\\p{L}\\p{N}])(?:${agencySpellings().join('|')})(?!(?!資料|资料|檔案|档案|圖片|图片|記者|记者|供[圖图])[\\p{L}\\p{N}])`;

/**
 * Agency names that stand as words of their own. Names of one short word (PA, TT, REX, …) count only in the
 * capitals they are known by: "pa", "rex" and "spa" are words.
 */
export const AGENCY_IN_TEXT = new RegExp(AGENCY_NAME, 'gu');
