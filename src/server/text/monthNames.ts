import { folded } from './folded';

/** Which calendar a month name belongs to. */
export type Calendar = 'gregorian' | 'persian' | 'buddhist';

export interface Month {
  number: number;
  calendar: Calendar;
}

/**
 * Languages in the order in which they win a name that two of them use for different months ("listopad" is November in
 * Czech and Polish, October in Croatian). The names are those of Unicode CLDR, as Node carries it.
 */
const LANGUAGES: readonly string[] = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'ru',
  'uk',
  'pl',
  'cs',
  'sk',
  'sv',
  'nb',
  'da',
  'fi',
  'is',
  'tr',
  'az',
  'id',
  'ms',
  'vi',
  'ro',
  'hu',
  'el',
  'bg',
  'sr',
  'sr-Latn',
  'hr',
  'sl',
  'lt',
  'lv',
  'et',
  'ca',
  'eu',
  'gl',
  'he',
  'ar',
  'ar-SY',
  'ar-DZ',
  'ar-MA',
  'fa',
  'ur',
  'hi',
  'bn',
  'ta',
  'te',
  'mr',
  'th',
  'sw',
  'af',
  'sq',
  'mk',
  'be',
  'ka',
  'hy',
  'kk',
  'uz',
  'fil',
];
/** Spellings of the wires' style books that CLDR does not have. */
const STYLE_BOOK: Readonly<Record<string, number>> = {
  sept: 9,
  märz: 3,
  maerz: 3,
  jänner: 1,
  jaenner: 1,
  feber: 2,
  juin: 6,
  luglio: 7,
  set: 9,
  setiembre: 9,
  mrz: 3,
  fevr: 2,
  avr: 4,
  juill: 7,
  déc: 12,
  mei: 5,
  agt: 8,
  okt: 10,
  des: 12,
  dets: 12,
  июн: 6,
  июл: 7,
  нояб: 11,
  сен: 9,
  јануара: 1,
  фебруара: 2,
  априла: 4,
  маја: 5,
  јуна: 6,
  јула: 7,
  септембра: 9,
  октобра: 10,
  новембра: 11,
  децембра: 12,
  avgusta: 8,
};

let byName: Map<string, Month> | null = null;
let longest = 1;

/** The months by folded name; built on first use. */
function months(): Map<string, Month> {
  if (byName !== null) return byName;
  const names = new Map<string, Month>();
  const add = (name: string, month: Month): void => {
    const words = folded(name).split(/\s+/).filter(Boolean);
    const key = words.join(' ');
    // One letter ("E" for enero) or a number names no month.
    if (key.length < 2 || /\d/.test(key) || names.has(key)) return;
    names.set(key, month);
    longest = Math.max(longest, words.length);
  };
  for (const language of LANGUAGES) addLanguage(language, 'gregory', 'gregorian', add);
  for (const [name, number] of Object.entries(STYLE_BOOK))
    add(name, { number, calendar: 'gregorian' });
  addLanguage('fa', 'persian', 'persian', add);
  addLanguage('ps', 'persian', 'persian', add);
  addLanguage('en', 'persian', 'persian', add);
  // Names decline in their last letter: "janvārī", "в январе".
  for (const [name, month] of [...names]) {
    const stem = name.slice(0, -1);
    if (name.length >= 6 && !names.has(stem)) names.set(stem, month);
  }
  byName = names;
  return names;
}

function addLanguage(
  language: string,
  ca: string,
  calendar: Calendar,
  add: (name: string, month: Month) => void
): void {
  for (const style of ['long', 'short'] as const) {
    const alone = new Intl.DateTimeFormat(`${language}-u-ca-${ca}-nu-latn`, {
      month: style,
      timeZone: 'UTC',
    });
    const inDate = new Intl.DateTimeFormat(`${language}-u-ca-${ca}-nu-latn`, {
      month: style,
      day: 'numeric',
      timeZone: 'UTC',
    });
    for (let index = 0; index < 12; index += 1) {
      // The 15th of a Gregorian month lies in the Persian month that began in the month before.
      const day = new Date(Date.UTC(2021, index, 15));
      const number = ca === 'persian' ? ((index + 9) % 12) + 1 : index + 1;
      add(alone.format(day), { number, calendar });
      add(inDate.formatToParts(day).find((part) => part.type === 'month')?.value ?? '', {
        number,
        calendar,
      });
    }
  }
}

/** The month that the words at `index` name, and how many of them it takes ("كانون الثاني" takes two). */
export function monthAt(
  words: readonly string[],
  index: number
): { month: Month; length: number } | null {
  const table = months();
  for (let length = Math.min(longest, words.length - index); length > 0; length -= 1) {
    const month = table.get(words.slice(index, index + length).join(' '));
    if (month !== undefined) return { month, length };
  }
  const declined = declinedMonth(words[index] ?? '', table);
  return declined === undefined ? null : { month: declined, length: 1 };
}

/** What cases of months end in when they are folded, and what the name ends in: "в июле", "w maju", "v lednu", "szeptemberében". */
const CASES: ReadonlyArray<readonly [ending: RegExp, was: readonly string[]]> = [
  [/е$/u, ['ь', 'и', '']],
  [/ому$/u, ['ии']],
  [/u$/u, ['', 'a']],
  [/i$/u, ['']],
  [/(?:j?aban|j?eben|ban|ben)$/u, ['']],
  [/ss[aä]$/u, ['']],
  [/[aei]s$/u, ['s', 'is']],
  [/[aei]$/u, ['s', 'is', 'e']],
  [/[ıi]nd[ae]$/u, ['']],
  [/ο$/u, ['ος']],
  [/an$/u, ['a']],
  [/(?:ে|ের)$/u, ['']],
  [/ში$/u, ['ი']],
  [/[тд][еа]$/u, ['']],
];
const SHORTEST_MONTH = 3;

function declinedMonth(word: string, table: ReadonlyMap<string, Month>): Month | undefined {
  if (word.length < 4) return word === 'мае' ? table.get('маи') : undefined;
  const cut = word.length >= 5 ? table.get(word.slice(0, -1)) : undefined;
  if (cut !== undefined) return cut;
  for (const [ending, was] of CASES) {
    const stem = word.replace(ending, '');
    if (stem === word || stem.length < SHORTEST_MONTH - 1) continue;
    const full = was
      .map((each) => stem + each)
      .find((name) => name.length >= SHORTEST_MONTH && table.has(name));
    if (full !== undefined) return table.get(full);
  }
  return undefined;
}

/** The month of exactly this name, in any language known; null for other words. */
export function monthNamed(name: string): Month | null {
  const words = folded(name).split(/\s+/).filter(Boolean);
  const found = monthAt(words, 0);
  return found !== null && found.length === words.length ? found.month : null;
}
