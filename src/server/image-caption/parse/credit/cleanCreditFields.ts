import { agencyNamed } from './agencies';
import { withoutEnd } from '../../../text/ends';
import { oneLine, unshouted } from '../text';

/** The credit fields of a picture's metadata (IPTC Creator, Credit Line, Source, Copyright Notice, Title, Description). */
export interface CreditFields {
  byline?: string;
  credit?: string;
  source?: string;
  copyright?: string;
  title?: string;
  description?: string;
}

/** What only the house itself knows about its own pictures. */
interface CreditHouse {
  /** The house's own titles, as they are credited: "The Example Times". */
  titles?: readonly string[];
  /** Staff photographers, and the title each is credited to. */
  staff?: Readonly<Record<string, string>>;
}

/** Byline and credit as agencies deliver them, put in order: each name once, where it belongs, spelt as it is credited. */
export function cleanCreditFields(fields: CreditFields, house: CreditHouse = {}): CreditFields {
  const cleaned: CreditFields = { ...fields };
  if (cleaned.credit !== undefined)
    cleaned.credit = withoutCopyrightPrefix(oneLine(cleaned.credit));
  if (cleaned.byline !== undefined)
    cleaned.byline = withoutCopyrightPrefix(oneLine(cleaned.byline));
  creditOwnTitle(cleaned, house);
  reorganise(cleaned);
  if (cleaned.credit !== undefined) cleaned.credit = canonicalCredit(cleaned.credit, house);
  orderLibraries(cleaned);
  creditByOtherFields(cleaned, house);
  if (cleaned.byline !== undefined) cleaned.byline = bylineInStyle(cleaned.byline);
  dropRedundantTitle(cleaned);
  return cleaned;
}

/** "Copyright (c) Acme" and "© Acme" are Acme's. */
function withoutCopyrightPrefix(text: string): string {
  return text.replace(/^(?:(?:©️?|\(c\)|copyright\b)\s?[:：]?\s?)+/iu, '').trim();
}

/** "Jane Roe for the Example Times", also cut short by a field's length: "… for the Exam". */
function creditOwnTitle(fields: CreditFields, house: CreditHouse): void {
  const byline = fields.byline ?? '';
  const last = [...byline.matchAll(/(?<=\S)\sfor(?=\s\S)/giu)].at(-1);
  if (last === undefined) return;
  const claimed = withoutArticle(withoutEnd(byline.slice(last.index + ' for '.length), /[.\s]/u));
  const title = (house.titles ?? []).find(
    (each) => claimed.length >= 3 && withoutArticle(each).startsWith(claimed)
  );
  if (title === undefined) return;
  fields.byline = byline.slice(0, last.index);
  fields.credit = title;
}

function withoutArticle(title: string): string {
  return title.toLowerCase().replace(/^the\s+/u, '');
}

/** Moves organisations from the byline to the credit and takes the photographer out of the credit. */
function reorganise(fields: CreditFields): void {
  if (fields.credit !== undefined) fields.credit = slashed(fields.credit);
  if (fields.byline === undefined) return;
  const credit = fields.credit ?? '';
  const dash = fields.byline.indexOf(' - ');
  const isDashedCredit = dash > 0 && same(fields.byline.slice(dash + ' - '.length), credit);
  const [name = '', ...organisations] = (
    isDashedCredit ? fields.byline.replace(' - ', '/') : slashed(fields.byline)
  ).split('/');
  if (organisations.length === 0) {
    fields.byline = name;
    fields.credit = withoutFirst(credit, name);
  } else if (credit === '') {
    fields.byline = name;
    fields.credit = organisations.join('/');
  } else {
    const inCredit = credit.split('/');
    const others = organisations.filter(
      (organisation) => !inCredit.some((part) => same(part, organisation))
    );
    fields.byline = [name, ...others].join('/');
    fields.credit = others.length === 0 ? withoutFirst(credit, name) : credit;
  }
  if (fields.credit === '') delete fields.credit;
}

/** "A via B", "A /via B", "A !via! B" and "A / B" as "A/B". */
function slashed(text: string): string {
  return text
    .replace(
      /\s?[^\p{L}\p{N}\s]?(?<=[\s\p{P}\p{S}])via(?=[\s\p{P}\p{S}])[^\p{L}\p{N}\s]?\s?/giu,
      '/'
    )
    .replace(/\s?\/\s?/gu, '/')
    .replace(/\/{2,}/gu, '/')
    .trim();
}

function withoutFirst(credit: string, name: string): string {
  const [first = '', ...rest] = credit.split('/');
  return rest.length > 0 && same(first, name) ? rest.join('/') : credit;
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Agencies under the names they are credited by; a chain keeps its other parts as they are. */
function canonicalCredit(credit: string, house: CreditHouse): string {
  const own = (house.titles ?? []).find(
    (title) => withoutArticle(title) === withoutArticle(credit)
  );
  if (own !== undefined) return own;
  const whole = ownSpelling(credit);
  if (whole !== null) return whole;
  return pressAssociationLast(reutersLast(credit));
}

/** The agencies that ask for one spelling; others are credited as they write themselves. */
function ownSpelling(credit: string): string | null {
  const name = agencyNamed(credit);
  return name !== null && ['AP', 'Alamy', 'Ronald Grant', 'Reuters'].includes(name) ? name : null;
}

const REUTERS = 'reuters';

/** "… REUTERS", "… via reuters", "… retuERS": mistyped by hand, but always last. */
function reutersLast(credit: string): string {
  if (!isJumbled(credit.slice(-REUTERS.length), REUTERS)) return credit;
  const rest = withoutEnd(credit.slice(0, -REUTERS.length), /[\s/]/u);
  return rest === '' ? 'Reuters' : `${rest}/Reuters`;
}

/** Whether a word is another with two letters in the wrong order, its first and last kept. */
function isJumbled(word: string, right: string): boolean {
  const lower = word.toLowerCase();
  const letters = (text: string): string => [...text].sort().join('');
  return (
    lower[0] === right[0] && lower.at(-1) === right.at(-1) && letters(lower) === letters(right)
  );
}

/** "A/PA Archive/PA Images/B" is PA's picture of B: "A/B/PA". */
function pressAssociationLast(credit: string): string {
  const match = /(?:^|\/)PA (?:Archive|Wire|Media)\/(?:PA|Press Association) Images(?=\/|$)/u.exec(
    credit
  );
  if (match === null) return credit;
  const rest = (credit.slice(0, match.index) + credit.slice(match.index + match[0].length))
    .split('/')
    .filter(Boolean);
  return [...rest, 'PA'].join('/');
}

/** Libraries that close the credit, in this order. */
const CLOSING_LIBRARIES = ['Sportsphoto', 'Allstar'];

/** Allstar and Sportsphoto deliver others' pictures: named once, last, with the others in small letters again. */
function orderLibraries(fields: CreditFields): void {
  const parts = (fields.credit ?? '').split('/').map((part) => part.trim());
  const bylineParts = (fields.byline ?? '').split('/').map((part) => part.trim());
  const named = (list: readonly string[]): string[] =>
    list
      .map(agencyNamed)
      .filter((name): name is string => name !== null && CLOSING_LIBRARIES.includes(name));
  const libraries = new Set([...named(parts), ...named(bylineParts)]);
  if (libraries.size === 0) return;
  const others = parts.filter(
    (part) => part !== '' && !CLOSING_LIBRARIES.includes(agencyNamed(part) ?? '')
  );
  const closing = CLOSING_LIBRARIES.filter((library) => libraries.has(library));
  fields.credit = [...others.map(capitalised), ...closing].join('/');
  if (fields.byline === undefined) return;
  const byline = bylineParts
    .filter((part) => !CLOSING_LIBRARIES.includes(agencyNamed(part) ?? ''))
    .join('/');
  if (byline === '') delete fields.byline;
  else fields.byline = byline;
}

function capitalised(text: string): string {
  return text.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** A picture without a credit is credited by its copyright notice, or to the title its staff photographer works for. */
function creditByOtherFields(fields: CreditFields, house: CreditHouse): void {
  if (fields.credit !== undefined) return;
  const owner = withoutCopyrightPrefix(oneLine(fields.copyright ?? ''));
  if (owner !== '' && agencyNamed(owner) !== null) fields.credit = owner;
  const staff = Object.entries(house.staff ?? {}).find(([name]) => same(name, fields.byline ?? ''));
  if (staff !== undefined) fields.credit = staff[1];
}

/** Names in small letters, curly apostrophes, initials set solid: "Jane A B O’Roe" is Jane AB O’Roe. */
function bylineInStyle(byline: string): string {
  const name = /\s/u.test(byline) ? unshouted(byline) : byline;
  return name
    .replace(/(?<=\p{L})['ʼ](?=\p{L})/gu, '’')
    .replace(/(?<![\p{L}\p{M}.])(\p{Lu})\.(?=\s|\p{Lu}\.)/gu, '$1')
    .replace(/(?<![\p{L}\p{M}’])(\p{Lu})\s(?=\p{Lu}(?:\s|$))/gu, '$1')
    .trim();
}

/** A title that only repeats how the description begins says nothing. */
function dropRedundantTitle(fields: CreditFields): void {
  if (fields.title === undefined || fields.description === undefined) return;
  const title = fields.title.trim().toLowerCase();
  const description = fields.description.trim().toLowerCase();
  if (title !== '' && description.startsWith(title)) delete fields.title;
}
