/** How much of a word its forms change. */
export interface Inflection {
  /** At most so many of its last letters. */
  endings: number;
  /** What is left of a word in Latin letters has at least so many. */
  shortest: number;
}

/** What one ending takes: a case, a person, a plural. */
export const FEW_ENDINGS = 3;

const ONE_ENDING: Inflection = { endings: FEW_ENDINGS, shortest: 5 };

/** Languages that put one ending behind the other: evlerimizden is "from our houses". */
const AGGLUTINATIVE: ReadonlySet<string> = new Set([
  'az',
  'et',
  'eu',
  'fi',
  'hu',
  'kk',
  'ky',
  'se',
  'smj',
  'tk',
  'tr',
  'ug',
  'uz',
]);
const ENDING_BEHIND_ENDING: Inflection = { endings: 6, shortest: 4 };

/** @param locale BCP 47; null where it is not known */
export const inflectionOf = (locale: string | null): Inflection =>
  AGGLUTINATIVE.has((locale ?? '').split('-')[0] ?? '') ? ENDING_BEHIND_ENDING : ONE_ENDING;
