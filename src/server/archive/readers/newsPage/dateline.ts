import { withoutEnd } from '../../../text/ends';
import { joinNames } from '../../../text/joinNames';
import { isNewsAgency } from '../../../image-caption/parse';
import type { Dateline } from './datelineParts';
import { readEastAsianDateline } from './eastAsianDateline';

/** A dateline ends within this many signs of the paragraph's start. */
const REACH = 90;
/** An agency behind the dash; in characters. */
const LONGEST_AGENCY = 30;

const NO_PLACE =
  /^(?:the|a|an|but|and|in|on|at|it|he|she|they|we|this|that|however|breaking|update|updated|exclusive|watch|video|live|analysis|opinion|explainer|editorial|correction|clarification|note|read more|photo|picture|image|source|urgent)$/i;

/** A part of a dateline that is a day: "Jan 4", "19 lug.", "March 3". */
const DAY_PART =
  /^(?:(?:le|den|am|el|il|em|op|on) )?(?:\p{L}+\.? \d{1,2}|\d{1,2}\.? \p{L}+\.?)(?: \d{4})?$|^\d{4}$/u;

const isAllCapitals = (text: string, locale?: string) =>
  /\p{Lu}{3}/u.test(text) && text === text.toLocaleUpperCase(locale);

/** A colon after the place is a habit of English papers; elsewhere it follows a label: "STRESS: …". */
const ENGLISH = /\b(?:the|of|to|and|has|have|was|were)\b/;

const isCapitalised = (part: string) =>
  part
    .split(/[ /-]/)
    .every(
      (word) =>
        /^[\p{Lu}\p{Lo}]/u.test(word) ||
        /^(?:de|del|la|le|al|el|am|an|der|of|sur|do|da)$/.test(word)
    );

/** Letters of Turkish and Azerbaijani, whose capital of i is İ and whose small I is ı. */
const DOTTED = /[İıŞşĞğ]/;

/** "LA CROSSE" becomes "La Crosse"; a short word without vowels, as in "WASHINGTON DC", stays. */
const ordinaryCase = (part: string, locale: string | undefined) =>
  isAllCapitals(part, locale)
    ? part.replace(/[\p{L}\p{M}'’]+/gu, (word) =>
        /^[B-DF-HJ-NP-TV-Z]{2}$/.test(word)
          ? word
          : word.charAt(0) + word.slice(1).toLocaleLowerCase(locale)
      )
    : part;

/** An agency's name in capitals, as in "Stenby, CWA – …". */
const isAcronym = (part: string) => /^\p{Lu}{3,6}$/u.test(part);

/** "MARLE", and no abbreviation. */
const isCapitalPlace = (printed: string) => /^\p{Lu}{4}/u.test(printed) && isAllCapitals(printed);

interface Place {
  place: string;
  isDated: boolean;
  agency: string | null;
}

/** "برلين 5 مارس": a day behind the place without a comma. */
const DAY_BEHIND = /(?<![,،])\s\p{Nd}{1,2} \p{L}[\p{L}\p{M}]{2,12}$/u;

/** The place named by "KABUL, Afghanistan", "Milano, 19 lug." or "Tehran, IRNA"; null where it is no place. */
function readPlace(text: string, locale: string | undefined): Place | null {
  const bare = text.replace(DAY_BEHIND, '');
  const parts = bare.split(/[,،]\s*/).map((part) => part.trim());
  const named = parts.filter((part) => !DAY_PART.test(part));
  const last = named.at(-1) ?? '';
  const hasAgency =
    named.length > 1 && (isNewsAgency(last) || (isAcronym(last) && !isAllCapitals(named[0] ?? '')));
  const agency = hasAgency ? (named.pop() ?? null) : null;
  const [first] = named;
  if (!first || named.length > 3 || named.some((part) => part.split(' ').length > 4)) return null;
  if (!named.every((part) => /^\p{L}[\p{L}\p{M}'’. /-]*$/u.test(part) && isCapitalised(part)))
    return null;
  const [word = ''] = first.split(' ');
  if (NO_PLACE.test(word) || isNewsAgency(first)) return null;
  return {
    place: joinNames(named.map((part) => ordinaryCase(part, locale))),
    isDated: bare !== text || named.length + Number(hasAgency) < parts.length,
    agency,
  };
}

const startsSentence = (text: string) => /^["'“”‘«([]*[\p{Lu}\p{Lo}\d]/u.test(text);

/** "CAIRO (Reuters) - …", "Kabul, Jan 4 (IANS) A …" */
function readWithAgency(text: string, locale?: string): Dateline | null {
  const found =
    /^([^()]{2,60}?),?(?:\s[-–—])?\s?\(([^()]{2,40})\)(\s?[.,]?(?:--|[-–—:]))?\s*/u.exec(
      text.slice(0, REACH)
    );
  const [whole = '', printed = '', agency = '', mark] = found ?? [];
  const place = found && readPlace(printed, locale);
  if (!place) return null;
  // Without a dash only capitals, a day or a known agency tells a dateline from "Ali (Reza) …".
  const isSure = place.isDated || isNewsAgency(agency) || isCapitalPlace(printed);
  if (!mark && !isSure) return null;
  const [desk = ''] = agency.split('/');
  const isNamed =
    isNewsAgency(desk) || (/^[\p{Lu}\p{Lo}]/u.test(agency) && agency.split(' ').length <= 3);
  const rest = text.slice(whole.length);
  if (!isNamed || !startsSentence(rest)) return null;
  const dateline = `${printed} (${agency})`;
  return { dateline, located: place.place, agency: desk, by: null, rest };
}

/** "МОСКВА, 9 августа. /ТАСС/. …" and "(ANSA) - ROMA, 09 AGO - …": the agency in slashes, or before the place. */
function readWithAgencyOtherwise(text: string, locale?: string): Dateline | null {
  const start = text.slice(0, REACH);
  const slashed = /^([^/()]{2,50}?)\.?\s?\/([^/()]{2,12})\/[.,]?\s+/u.exec(start);
  const before = /^\(([^()]{2,20})\)\s?[-–—]\s?([^()]{2,50}?)\s[-–—]\s+/u.exec(start);
  const [whole = ''] = slashed ?? before ?? [];
  const [printed = '', agency = ''] = slashed
    ? [slashed[1], slashed[2]]
    : [before?.[2] ?? '', before?.[1] ?? ''];
  const named = whole === '' ? null : readPlace(printed, locale);
  // A day or capitals tell a place behind an agency that is not known.
  const isKnown =
    isNewsAgency(agency) ||
    (before !== null && /^\p{Lu}/u.test(agency) && (named?.isDated || isCapitalPlace(printed)));
  const place = isKnown ? named : null;
  const rest = text.slice(whole.length);
  return place && startsSentence(rest)
    ? { dateline: withoutEnd(whole, /[\s.–—-]/), located: place.place, agency, by: null, rest }
    : null;
}

/** "OSLO. A …", "(OSLO) — A …" and "OSLO desk | A …": a place in capitals, marked off in another way. */
function readCapitalPlace(text: string, locale?: string): Dateline | null {
  const start = text.slice(0, REACH);
  const found =
    /^\(([^()]{4,40})\)\s?[-–—:]{1,2}\s+/u.exec(start) ??
    /^([^().|]{4,40}?)(?: (\p{Ll}{2,12}))? \|\s+/u.exec(start) ??
    /^(\p{Lu}[^().,|]{3,40}?)\. /u.exec(start);
  const [whole = '', printed = '', desk = ''] = found ?? [];
  const place = isCapitalPlace(printed) ? readPlace(printed, locale) : null;
  const rest = text.slice(whole.length);
  if (!place || printed.split(' ').length > 3 || !startsSentence(rest)) return null;
  return {
    dateline: withoutEnd(whole, /[\s.|:–—-]/),
    located: place.place,
    agency: desk || null,
    by: null,
    rest,
  };
}

/** "Осло. 8 мая. ИНТЕРФАКС - …": place, day and agency between full stops. */
function readStopped(text: string, locale?: string): Dateline | null {
  const found =
    /^(\p{Lu}[^.,()]{2,30})\. (\d{1,2} \p{L}{3,12})\.? (\p{Lu}[\p{L}\d -]{1,20}?)\.? ?[-–—.] ?/u.exec(
      text.slice(0, REACH)
    );
  const [whole = '', printed = '', , agency = ''] = found ?? [];
  const place =
    found && (isNewsAgency(agency) || isAllCapitals(agency)) ? readPlace(printed, locale) : null;
  const rest = text.slice(whole.length);
  return place && startsSentence(rest)
    ? { dateline: withoutEnd(whole, /[\s.–—-]/), located: place.place, agency, by: null, rest }
    : null;
}

/** "BERLIN — …", "Dubai — …", "JERUSALEM: …" */
function readWithoutAgency(text: string, locale?: string): Dateline | null {
  const found = /^([^()\n]{2,60}?)(?:\s(--?|–)\s|\.(-|–)\s|\s?(—)\s?|(:)\s)/u.exec(
    text.slice(0, REACH)
  );
  const [whole = '', printed = '', , , , colon] = found ?? [];
  const place = found && readPlace(printed, locale);
  const rest = text.slice(whole.length);
  if (!place || !startsSentence(rest)) return null;
  if (colon && !(isAllCapitals(printed) && ENGLISH.test(rest))) return null;
  // Scripts without capitals give no sign that the first words are a place.
  const words = printed.split(' ').length;
  if (/\p{Lo}/u.test(printed) || words > (place.isDated ? 6 : 4)) return null;
  const stop = place.isDated ? rest.slice(0, LONGEST_AGENCY).indexOf('. ') : -1;
  // "МОСКВА, 5 фев — РИА Новости. …": the agency stands behind the dash.
  const before = stop === -1 ? '' : rest.slice(0, stop);
  const agency = isNewsAgency(before) ? before : null;
  return {
    dateline: agency ? whole + agency : printed,
    located: place.place,
    agency: agency ?? place.agency,
    by: null,
    rest: agency ? rest.slice(stop + 2) : rest,
  };
}

/** Some agencies print their name before the place: "example.com - JAKARTA - …", "دمشق-سانا …" */
function readAgencyBeside(text: string, locale?: string): Dateline | null {
  const site = /^([\p{L}\d-]+(?:\.[\p{L}\d-]+)+)\s?[-–—,]\s?(?=\p{Lu}{3})/u.exec(
    text.slice(0, REACH)
  );
  if (site) {
    const inner = readWithoutAgency(text.slice(site[0].length), locale);
    const agency = site[1] ?? null;
    return inner && { ...inner, dateline: `${site[0]}${inner.dateline}`, agency };
  }
  const pair =
    /^([\p{Lo}\p{M}]{2,20}(?: [\p{Lo}\p{M}]{2,20})?)\s?[-–—/]\s?([\p{Lo}\p{M}]{2,12})\s?[-–—:]?\s+/u.exec(
      text.slice(0, REACH)
    );
  const [whole = '', located = '', agency = ''] = pair ?? [];
  if (!pair || !isNewsAgency(agency)) return null;
  return {
    dateline: whole
      .trim()
      .replace(/[-–—:]$/, '')
      .trim(),
    located,
    agency,
    by: null,
    rest: text.slice(whole.length),
  };
}

/** What a syndicator puts before a dateline: "(FEED - Some News Agency (SNA)) OSLO …"; its length. */
function syndicatorLength(text: string): number {
  if (!text.startsWith('(')) return 0;
  let depth = 0;
  for (let at = 0; at < Math.min(text.length, REACH); at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return text[at + 1] === ' ' ? at + 2 : 0;
  }
  return 0;
}

/**
 * Reads the dateline a story's first paragraph may begin with.
 * @param locale BCP 47; by it capitals become small letters
 * @returns null where it begins with none that is certain.
 */
export function readDateline(paragraph: string, locale?: string): Dateline | null {
  const letters = DOTTED.test(paragraph.slice(0, 2 * REACH)) ? 'tr' : locale;
  const found =
    readEastAsianDateline(paragraph) ??
    readAgencyBeside(paragraph, letters) ??
    readWithAgency(paragraph, letters) ??
    readWithAgencyOtherwise(paragraph, letters) ??
    readStopped(paragraph, letters) ??
    readWithoutAgency(paragraph, letters) ??
    readCapitalPlace(paragraph, letters);
  const skipped = found ? 0 : syndicatorLength(paragraph);
  const inner = skipped > 0 ? readWithAgency(paragraph.slice(skipped), letters) : null;
  return inner ? { ...inner, dateline: paragraph.slice(0, skipped) + inner.dateline } : found;
}

/** Reads a dateline on a line of its own, with the agency or the day that tells it from a heading. */
export function readLoneDateline(line: string): string | null {
  if (line.length > REACH) return null;
  const bare = withoutEnd(line, /[\s–—:.-]/);
  // The story that would follow.
  const found = readWithAgency(`${bare} — A`);
  return found && found.rest === 'A' ? found.dateline : null;
}

/** Whether a text begins with a dateline beyond doubt: with an agency, or with the place in capitals. */
export function isSureDateline(text: string): boolean {
  const found = readDateline(text);
  return found !== null && (found.agency !== null || /\p{Lu}{3}/u.test(found.dateline));
}
