import { spokenIn } from '../text';
import { citiesOf } from './gazetteer';

/** A town as the gazetteer has it, in Latin letters. */
interface LatinTown {
  name: string;
  countryCode: string;
}

/** The countries whose towns the papers of a language name in its own letters, the nearer first. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  ru: ['RU', 'BY', 'KZ', 'UA'],
  uk: ['UA'],
  be: ['BY'],
  bg: ['BG'],
};

const lettersOf = (pairs: string): Readonly<Record<string, string>> =>
  Object.fromEntries(pairs.split(' ').map((pair) => pair.split(':')));

/** GeoNames writes names as BGN/PCGN romanizes them (1947 for Russian, 2019 for Ukrainian, 2013 for Bulgarian). */
const SHARED = lettersOf(
  'а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya'
);
const UKRAINIAN = lettersOf('г:h ґ:g и:y і:i ї:yi є:ye ў:w');
const OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  uk: UKRAINIAN,
  be: UKRAINIAN,
  bg: lettersOf('х:h щ:sht ъ:a'),
};

const romanized = (name: string, language: string): string =>
  name
    .toLowerCase()
    .replace(
      /\p{Script=Cyrillic}/gu,
      (letter) => OWN[language]?.[letter] ?? SHARED[letter] ?? letter
    );

/** What names have in common however a gazetteer writes soft signs, and the glide before a vowel. */
const keyOf = (latin: string): string =>
  latin
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ]/gu, '')
    .replace(/[ijy](?=[aeou])/g, '')
    .replace(/(?:iy|yy|yi|ii)(?![a-z])/g, 'y');

const towns = new Map<string, ReadonlyMap<string, LatinTown>>();

function townsIn(language: string): ReadonlyMap<string, LatinTown> {
  const known = towns.get(language);
  if (known !== undefined) return known;
  const byKey = new Map<string, LatinTown>();
  for (const countryCode of HOMES[language] ?? []) {
    for (const name of citiesOf(countryCode)) {
      if (!byKey.has(keyOf(name))) byKey.set(keyOf(name), { name, countryCode });
    }
  }
  towns.set(language, byKey);
  return byKey;
}

/** The town of a language's own countries that is written so in its letters: "Балашиха", "Ізюм"; null for none. */
export function cyrillicTown(name: string, locale: string | undefined): LatinTown | null {
  const language = spokenIn(locale);
  if (HOMES[language] === undefined || !/^\p{Lu}[\p{Script=Cyrillic}’'ʼ -]{2,}$/u.test(name))
    return null;
  return townsIn(language).get(keyOf(romanized(name, language))) ?? null;
}
