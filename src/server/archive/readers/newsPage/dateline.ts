import { withoutEnd } from '../../../text/ends';
import { joinNames } from '../../../text/joinNames';
import { isNewsAgency } from '../../../image-caption';

export interface Dateline {
  /** As printed, without the dash or colon that ends it. */
  dateline: string;
  /** The place, in ordinary letter case. */
  located: string;
  agency: string | null;
  /** The paragraph without its dateline. */
  rest: string;
}

/** A dateline ends within this many signs of the paragraph's start. */
const REACH = 90;

const NO_PLACE =
  /^(?:the|a|an|but|and|in|on|at|it|he|she|they|we|this|that|however|breaking|update|updated|exclusive|watch|video|live|analysis|opinion|explainer|editorial|correction|clarification|note|read more|photo|picture|image|source|urgent)$/i;

/** A part of a dateline that is a day: "Jan 4", "19 lug.", "March 3". */
const DAY_PART = /^(?:\p{L}+\.? \d{1,2}|\d{1,2}\.? \p{L}+\.?)(?: \d{4})?$|^\d{4}$/u;

const isAllCapitals = (text: string) => /\p{Lu}{3}/u.test(text) && text === text.toUpperCase();

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

/** "LA CROSSE" becomes "La Crosse"; a short word without vowels, as in "WASHINGTON DC", stays. */
const ordinaryCase = (part: string) =>
  isAllCapitals(part)
    ? part.replace(/[\p{L}\p{M}'’]+/gu, (word) =>
        /^[B-DF-HJ-NP-TV-Z]{2}$/.test(word) ? word : word.charAt(0) + word.slice(1).toLowerCase()
      )
    : part;

/** The place named by "KABUL, Afghanistan" or "Milano, 19 lug."; null where it is no place. */
function readPlace(text: string): { place: string; isDated: boolean } | null {
  const parts = text.split(/[,،]\s*/).map((part) => part.trim());
  const named = parts.filter((part) => !DAY_PART.test(part));
  const [first] = named;
  if (!first || named.length > 3 || named.some((part) => part.split(' ').length > 4)) return null;
  if (!named.every((part) => /^\p{L}[\p{L}\p{M}'’. /-]*$/u.test(part) && isCapitalised(part)))
    return null;
  const [word = ''] = first.split(' ');
  if (NO_PLACE.test(word) || isNewsAgency(first)) return null;
  return { place: joinNames(named.map(ordinaryCase)), isDated: named.length < parts.length };
}

const startsSentence = (text: string) => /^["'“”‘«([]*[\p{Lu}\p{Lo}\d]/u.test(text);

/** "CAIRO (Reuters) - …", "Kabul, Jan 4 (IANS) A …" */
function readWithAgency(text: string): Dateline | null {
  const found = /^([^()]{2,60}?)\s?\(([^()]{2,40})\)(\s?[.,]?(?:--|[-–—:]))?\s*/u.exec(
    text.slice(0, REACH)
  );
  const [whole = '', printed = '', agency = '', mark] = found ?? [];
  const place = found && readPlace(printed);
  if (!place) return null;
  // Without a dash only a day or a known agency tells a dateline from "Ali (Reza) …".
  if (!mark && !place.isDated && !isNewsAgency(agency)) return null;
  const isNamed =
    isNewsAgency(agency) || (/^[\p{Lu}\p{Lo}]/u.test(agency) && agency.split(' ').length <= 3);
  const rest = text.slice(whole.length);
  if (!isNamed || !startsSentence(rest)) return null;
  return { dateline: `${printed} (${agency})`, located: place.place, agency, rest };
}

/** "МОСКВА, 9 августа. /ТАСС/. …" and "(ANSA) - ROMA, 09 AGO - …": the agency in slashes, or before the place. */
function readWithAgencyOtherwise(text: string): Dateline | null {
  const start = text.slice(0, REACH);
  const slashed = /^([^/()]{2,50}?)\.?\s?\/([^/()]{2,12})\/[.,]?\s+/u.exec(start);
  const before = /^\(([^()]{2,20})\)\s?[-–—]\s?([^()]{2,50}?)\s[-–—]\s+/u.exec(start);
  const [whole = ''] = slashed ?? before ?? [];
  const [printed = '', agency = ''] = slashed
    ? [slashed[1], slashed[2]]
    : [before?.[2] ?? '', before?.[1] ?? ''];
  const place = whole === '' || !isNewsAgency(agency) ? null : readPlace(printed);
  const rest = text.slice(whole.length);
  return place && startsSentence(rest)
    ? { dateline: withoutEnd(whole, /[\s.–—-]/), located: place.place, agency, rest }
    : null;
}

/** "BERLIN — …", "Dubai — …", "JERUSALEM: …" */
function readWithoutAgency(text: string): Dateline | null {
  const found = /^([^()\n]{2,60}?)(?:\s([-–])\s|\s?(—)\s?|(:)\s)/u.exec(text.slice(0, REACH));
  const [whole = '', printed = '', , , colon] = found ?? [];
  const place = found && readPlace(printed);
  const rest = text.slice(whole.length);
  if (!place || !startsSentence(rest)) return null;
  if (colon && !(isAllCapitals(printed) && ENGLISH.test(rest))) return null;
  // Scripts without capitals give no sign that the first words are a place.
  if (/\p{Lo}/u.test(printed) || printed.split(' ').length > 4) return null;
  return { dateline: printed, located: place.place, agency: null, rest };
}

/** Some agencies print their name before the place: "example.com - JAKARTA - …", "دمشق-سانا …" */
function readAgencyBeside(text: string): Dateline | null {
  const site = /^([\p{L}\d-]+(?:\.[\p{L}\d-]+)+)\s?[-–—,]\s?(?=\p{Lu}{3})/u.exec(
    text.slice(0, REACH)
  );
  if (site) {
    const inner = readWithoutAgency(text.slice(site[0].length));
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
    rest: text.slice(whole.length),
  };
}

/**
 * Reads the dateline a story's first paragraph may begin with.
 * @returns null where it begins with none that is certain.
 */
export const readDateline = (paragraph: string): Dateline | null =>
  readAgencyBeside(paragraph) ??
  readWithAgency(paragraph) ??
  readWithAgencyOtherwise(paragraph) ??
  readWithoutAgency(paragraph);

/** Reads a dateline on a line of its own, with the agency or the day that tells it from a heading. */
export function readLoneDateline(line: string): string | null {
  if (line.length > REACH) return null;
  const bare = withoutEnd(line, /[\s–—:.-]/);
  // The story that would follow.
  const found = readWithAgency(`${bare} — A`);
  return found && found.rest === 'A' ? found.dateline : null;
}
