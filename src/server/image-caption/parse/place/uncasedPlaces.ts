import type { PlaceCandidate } from './candidate';
import { citiesByName } from './gazetteer';
import {
  BODY_BEHIND_UNCASED,
  NEAR_BEFORE_UNCASED,
  NEAR_BEHIND_UNCASED,
  REGION_BEFORE_UNCASED,
} from './placeWords';
import { countriesByName, countryName } from './regions';

const SCRIPTS_WITHOUT_CAPITALS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Gujarati}\p{Script=Ethiopic}\p{Script=Georgian}]/u;
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const LETTER = /\p{L}/u;
const LETTER_OR_MARK = /[\p{L}\p{M}]/u;
/** What a Korean name may be followed by: what is built there, its particles, or the end of the word. */
const BEHIND_KOREAN = /^(?:시|(?:(?:국제)?공항|역|항|도심|터미널)?(?:에서|의|서|에|\s|$|[,.)]))/u;
/** What is looked at of it, in characters. */
const BEHIND = '국제공항에서'.length;
/** "in", "and" and their like, which Arabic, Persian and Hebrew write together with the name. */
const PREFIXES: ReadonlySet<string> = new Set('بفولבלמ');

/** "ঢাকার", "ঢাকায়": the endings that Bengali writes together with the name. */
const BENGALI_ENDINGS = ['', 'র', 'য়', 'এর', 'তে', 'ে', 'ের'];
/** "თბილისში": in Georgian the vowel of the nominative goes before the ending. */
const GEORGIAN_ENDINGS = ['ში', 'ის', 'იდან', 'თან', 'ს'];
/** "新潟県柏崎市", "河北省石家庄市", "경기도 수원시": the city by the words for what it is and lies in. */
const CITY_OF_PROVINCE =
  /(?<=[県都府道省]|自治区)(\p{Script=Han}{1,5}?)[市町](?!長|长)|(?<=[가-힣]도\s)([가-힣]{1,4})시(?![가-힣])/gu;
/**
 * "避難所の人たち＝能登町で": Japanese newspapers name the town behind this sign. What ends in the words for town
 * and village may also be a surname ("＝木村 太郎") or a quarter of Tokyo.
 */
const TOWN_BEHIND_SIGN =
  /＝(?:[^＝]{1,6}?郡)?(\p{Script=Han}{1,4}市(?![\p{Script=Han}])|\p{Script=Han}{1,4}[町村](?=で|、|。|$))/gu;
const NO_TOWN =
  /^(?:[木中田西北岡野今吉上下河島松杉奥]村|永田町|歌舞伎町|有楽町|人形町|大手町|麹町|信濃町|浜松町|神保町|小川町|室町|茅場町|番町|御徒町)$/u;

/** "சென்னையில்", "கொழும்பில்", "யாழ்ப்பாணத்தில்": in, of and from, which Tamil joins to what is left of the name. */
const TAMIL_ENDINGS = ['ில்', 'ின்', 'ிலிருந்து', 'ுக்கு'];
const IN_TAMIL = /ில்$/u;

function tamilForms(name: string): string[] {
  if (/ம்$/u.test(name)) return tamilForms(`${name.slice(0, -2)}த்து`);
  // A vowel at the end joins by a consonant of its own; "u" and the sign for none give way.
  const stem = /[ு்]$/u.test(name) ? name.slice(0, -1) : `${name}ய`;
  return TAMIL_ENDINGS.map((ending) => stem + ending);
}

/** The forms in which a name stands in a text, as far as its ending tells no other word. */
function formsOf(name: string): string[] {
  if (/\p{Script=Bengali}$/u.test(name)) return BENGALI_ENDINGS.map((ending) => name + ending);
  if (/\p{Script=Tamil}/u.test(name)) return [name, ...tamilForms(name)];
  if (!/\p{Script=Georgian}$/u.test(name)) return [name];
  const stem = name.replace(/[იაე]$/u, '');
  return [name, ...GEORGIAN_ENDINGS.flatMap((ending) => [stem + ending, name + ending])];
}

/** A form of a name and the name, by the first character, the longest first. */
type Names = ReadonlyMap<string, ReadonlyArray<readonly [form: string, name: string]>>;

interface NamesWithoutCapitals {
  /** Of scripts that put no spaces between words: wherever their letters stand. */
  unspaced: Names;
  korean: Names;
  /** As words of their own. */
  spaced: Names;
}

interface FoundName {
  name: string;
  /** How it is written here. */
  form: string;
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
    unspaced: new Map<string, Array<readonly [string, string]>>(),
    korean: new Map<string, Array<readonly [string, string]>>(),
    spaced: new Map<string, Array<readonly [string, string]>>(),
  };
  const forms = [...new Set(all)].flatMap((name) =>
    formsOf(name).map((form): readonly [string, string] => [form, name])
  );
  for (const pair of forms.sort(([a], [b]) => b.length - a.length)) {
    const ofKind = names[kindOf(pair[1])];
    const first = pair[0].charAt(0);
    const alike = ofKind.get(first);
    if (alike) alike.push(pair);
    else ofKind.set(first, [pair]);
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
): Pick<FoundName, 'form' | 'name'> | undefined {
  const found = names
    .get(text.charAt(start))
    ?.find(([form]) => text.startsWith(form, start) && mayEnd(start + form.length));
  return found && { form: found[0], name: found[1] };
}

/** The name that begins here, or behind a prefix that does. */
function foundAt(names: NamesWithoutCapitals, text: string, at: number): FoundName | null {
  const before = text.charAt(at - 1);
  const unspaced = nameAt(names.unspaced, text, at);
  if (unspaced !== undefined) return { ...unspaced, at, start: at };
  const korean = LETTER.test(before)
    ? undefined
    : nameAt(names.korean, text, at, (end) => BEHIND_KOREAN.test(text.slice(end, end + BEHIND)));
  if (korean !== undefined) return { ...korean, at, start: at };
  if (LETTER_OR_MARK.test(before)) return null;
  for (const start of PREFIXES.has(text.charAt(at)) ? [at + 1, at] : [at]) {
    const name = nameAt(names.spaced, text, start, (end) => !LETTER_OR_MARK.test(text.charAt(end)));
    if (name !== undefined) return { ...name, at, start };
  }
  return null;
}

function* namesIn(text: string): Generator<FoundName> {
  const names = namesWithoutCapitals();
  for (let at = 0; at < text.length; at += 1) {
    const found = foundAt(names, text, at);
    if (found === null) continue;
    yield found;
    at = found.start + found.form.length - 1;
  }
}

/** Known names in scripts without capitals; in those that write spaces only as a word, with its prefixed preposition. */
export function candidatesWithoutCapitals(text: string, locale: string): PlaceCandidate[] {
  if (!SCRIPTS_WITHOUT_CAPITALS.test(text)) return [];
  const candidates: PlaceCandidate[] = [];
  const countriesBefore = new Set<string>();
  for (const { name, form, at, start } of namesIn(text)) {
    const behind = start + form.length;
    // "法国巴黎", "ウクライナの首都キーウ": the land before its city.
    const ofCity = citiesByName().get(name)?.countryCode;
    const isInCountry = ofCity !== undefined && countriesBefore.has(ofCity);
    countriesBefore.add(countriesByName().get(name) ?? '-');
    const around = {
      before: text.slice(Math.max(0, at - 12), at),
      after: text.slice(behind, behind + 6),
    };
    const isPlaced =
      /(?:在|于|於|في|في مدينة|در|در شهر|ב)\s?$/u.test(around.before) ||
      /^(?:で|市内?で|の|에서|시|\s?में)/u.test(around.after) ||
      /(?:ში|য়|তে)$/u.test(form) ||
      IN_TAMIL.test(form) ||
      /^[日，、,]/u.test(around.before.slice(-1));
    const city = citiesByName().get(name);
    const isNear =
      NEAR_BEFORE_UNCASED.test(text.slice(Math.max(0, start - 24), start)) ||
      NEAR_BEHIND_UNCASED.test(text.slice(behind, behind + 24));
    const isOfRegion =
      REGION_BEFORE_UNCASED.test(text.slice(Math.max(0, start - 24), start)) ||
      BODY_BEHIND_UNCASED.test(text.slice(behind, behind + 8));
    if ((isNear || isOfRegion) && city !== undefined) continue;
    const code = city?.countryCode ?? countriesByName().get(name) ?? '';
    if (city === undefined && !isPlaced) continue;
    candidates.push({
      city: city === undefined ? null : name,
      countryCode: code === '' ? null : code,
      country: code === '' ? null : countryName(code, locale),
      score: (city === undefined ? 0 : 2) + (isPlaced ? 2 : 0) + (isInCountry ? 2 : 0),
      at,
    });
  }
  return [...candidates, ...citiesOfProvinces(text, locale), ...townsBehindSign(text, locale)];
}

const townsBehindSign = (text: string, locale: string): PlaceCandidate[] =>
  [...text.matchAll(TOWN_BEHIND_SIGN)]
    .filter(({ 1: city = '' }) => !NO_TOWN.test(city))
    .map(({ 1: city = '', index }) => ({
      city,
      countryCode: 'JP',
      country: countryName('JP', locale),
      score: 1,
      at: index,
    }));

/** Cities that no gazetteer knows, as Japan, China and Korea write where they lie. */
function citiesOfProvinces(text: string, locale: string): PlaceCandidate[] {
  return [...text.matchAll(CITY_OF_PROVINCE)].map((found) => {
    const [, han = '', hangul = ''] = found;
    const countryCode =
      hangul !== '' ? 'KR' : /[県都府道]/u.test(text.charAt(found.index - 1)) ? 'JP' : 'CN';
    const country = countryName(countryCode, locale);
    return { city: hangul || han, countryCode, country, score: 5, at: found.index };
  });
}
