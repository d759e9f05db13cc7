import type { PlaceCandidate } from './candidate';
import { citiesByName } from './gazetteer';
import { NEAR_BEFORE_UNCASED, NEAR_BEHIND_UNCASED } from './placeWords';
import { countriesByName, countryName } from './regions';

const SCRIPTS_WITHOUT_CAPITALS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Bengali}]/u;
let namesWithoutCapitals: RegExp | null = null;

/** Known names in scripts without capitals; in those that write spaces only as a word, with its prefixed preposition. */
export function candidatesWithoutCapitals(text: string, locale: string): PlaceCandidate[] {
  if (!SCRIPTS_WITHOUT_CAPITALS.test(text)) return [];
  if (namesWithoutCapitals === null) {
    const all = [...citiesByName().keys(), ...countriesByName().keys()].filter(
      (name) => SCRIPTS_WITHOUT_CAPITALS.test(name) && !/[a-z]/i.test(name)
    );
    const longestFirst = [...new Set(all)].sort((a, b) => b.length - a.length);
    const cjk = longestFirst.filter((name) =>
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(name)
    );
    const others = longestFirst.filter((name) => !cjk.includes(name));
    const korean = others.filter((name) => /\p{Script=Hangul}/u.test(name));
    const spaced = others.filter((name) => !korean.includes(name));
    namesWithoutCapitals = new RegExp(
      `(?<cjk>${cjk.join('|')})|(?<!\\p{L})(?<korean>${korean.join('|')})(?=에서|의|서|에|시|\\s|$|[,.)])|(?<![\\p{L}\\p{M}])(?:[بفول]|[בלמ])?(?<spaced>${spaced.join('|')})(?![\\p{L}\\p{M}])`,
      'gu'
    );
  }
  const candidates: PlaceCandidate[] = [];
  for (const match of text.matchAll(namesWithoutCapitals)) {
    const name =
      match.groups?.['cjk'] ?? match.groups?.['korean'] ?? match.groups?.['spaced'] ?? '';
    const start = match.index + match[0].lastIndexOf(name);
    const around = {
      before: text.slice(Math.max(0, match.index - 12), match.index),
      after: text.slice(start + name.length, start + name.length + 6),
    };
    const isPlaced =
      /(?:在|于|於|في|في مدينة|در|در شهر|ב)\s*$/u.test(around.before) ||
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
      at: match.index,
    });
  }
  return candidates;
}
