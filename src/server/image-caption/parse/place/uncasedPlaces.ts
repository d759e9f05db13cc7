import type { PlaceCandidate } from './candidate';
import { citiesByName } from './gazetteer';
import { NEAR_BEFORE_UNCASED, NEAR_BEHIND_UNCASED } from './placeWords';
import { countriesByName, countryName } from './regions';

const SCRIPTS_WITHOUT_CAPITALS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Bengali}]/u;
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const LETTER = /\p{L}/u;
const LETTER_OR_MARK = /[\p{L}\p{M}]/u;
/** What a Korean name may be followed by: its particles, or the end of the word. */
const BEHIND_KOREAN = /^(?:에서|의|서|에|시|\s|$|[,.)])/u;
/** "in", "and" and their like, which Arabic, Persian and Hebrew write together with the name. */
const PREFIXES: ReadonlySet<string> = new Set('بفولבלמ');

/** Names by their first character, the longest first. */
type Names = ReadonlyMap<string, readonly string[]>;

interface NamesWithoutCapitals {
  /** Of scripts that put no spaces between words: wherever their letters stand. */
  unspaced: Names;
  korean: Names;
  /** As words of their own. */
  spaced: Names;
}

interface FoundName {
  name: string;
  /** Where the word begins that it stands in, and where the name does. */
  at: number;
  start: number;
}

let known: NamesWithoutCapitals | null = null;

function namesWithoutCapitals(): NamesWithoutCapitals {
  if (known !== null) return known;
  const all = [...citiesByName().keys(), ...countriesByName().keys()].filter(
    (name) => SCRIPTS_WITHOUT_CAPITALS.test(name) && !/[a-z]/i.test(name)
  );
  const kindOf = (name: string): keyof NamesWithoutCapitals => {
    if (WITHOUT_SPACES.test(name)) return 'unspaced';
    return /\p{Script=Hangul}/u.test(name) ? 'korean' : 'spaced';
  };
  const names = {
    unspaced: new Map<string, string[]>(),
    korean: new Map<string, string[]>(),
    spaced: new Map<string, string[]>(),
  };
  for (const name of [...new Set(all)].sort((a, b) => b.length - a.length)) {
    const ofKind = names[kindOf(name)];
    const first = name.charAt(0);
    const alike = ofKind.get(first);
    if (alike) alike.push(name);
    else ofKind.set(first, [name]);
  }
  known = names;
  return known;
}

/** The longest of these names that stands here, and may stand before what follows. */
function nameAt(
  names: Names,
  text: string,
  start: number,
  mayEnd: (end: number) => boolean = () => true
): string | undefined {
  return names
    .get(text.charAt(start))
    ?.find((name) => text.startsWith(name, start) && mayEnd(start + name.length));
}

/** The name that begins here, or behind a prefix that does. */
function foundAt(names: NamesWithoutCapitals, text: string, at: number): FoundName | null {
  const before = text.charAt(at - 1);
  const unspaced = nameAt(names.unspaced, text, at);
  if (unspaced !== undefined) return { name: unspaced, at, start: at };
  const korean = LETTER.test(before)
    ? undefined
    : nameAt(names.korean, text, at, (end) => BEHIND_KOREAN.test(text.slice(end, end + 2)));
  if (korean !== undefined) return { name: korean, at, start: at };
  if (LETTER_OR_MARK.test(before)) return null;
  for (const start of PREFIXES.has(text.charAt(at)) ? [at + 1, at] : [at]) {
    const name = nameAt(names.spaced, text, start, (end) => !LETTER_OR_MARK.test(text.charAt(end)));
    if (name !== undefined) return { name, at, start };
  }
  return null;
}

function* namesIn(text: string): Generator<FoundName> {
  const names = namesWithoutCapitals();
  for (let at = 0; at < text.length; at += 1) {
    const found = foundAt(names, text, at);
    if (found === null) continue;
    yield found;
    at = found.start + found.name.length - 1;
  }
}

/** Known names in scripts without capitals; in those that write spaces only as a word, with its prefixed preposition. */
export function candidatesWithoutCapitals(text: string, locale: string): PlaceCandidate[] {
  if (!SCRIPTS_WITHOUT_CAPITALS.test(text)) return [];
  const candidates: PlaceCandidate[] = [];
  for (const { name, at, start } of namesIn(text)) {
    const around = {
      before: text.slice(Math.max(0, at - 12), at),
      after: text.slice(start + name.length, start + name.length + 6),
    };
    const isPlaced =
      /(?:在|于|於|في|في مدينة|در|در شهر|ב)\s?$/u.test(around.before) ||
      /^(?:で|市内?で|の|에서|시|\s?में)/u.test(around.after) ||
      /^[日，、,]/u.test(around.before.slice(-1));
    const city = citiesByName().get(name);
    const isNear =
      NEAR_BEFORE_UNCASED.test(text.slice(Math.max(0, start - 24), start)) ||
      NEAR_BEHIND_UNCASED.test(text.slice(start + name.length, start + name.length + 14));
    if (isNear && city !== undefined) continue;
    const code = city?.countryCode ?? countriesByName().get(name) ?? '';
    if (city === undefined && !isPlaced) continue;
    candidates.push({
      city: city === undefined ? null : name,
      countryCode: code === '' ? null : code,
      country: code === '' ? null : countryName(code, locale),
      score: (city === undefined ? 0 : 2) + (isPlaced ? 2 : 0),
      at,
    });
  }
  return candidates;
}
