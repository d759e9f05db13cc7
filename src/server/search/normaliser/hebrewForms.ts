/** Words of one letter that are written as one with the next: and, the, in, as, to, from, that. */
const GROWN_ON = /^[והבכלמש]/;
/** As in "and that from the". */
const MOST_GROWN_ON = 3;
const ARTICLE = 'ה';
const BEHIND_ARTICLE = /^[ובכלמש]{0,2}ה(?<word>.{2,})$/u;

/** Fewer letters are more often a word that begins with such a letter itself. */
const SHORTEST = 3;
const SHORTEST_BEHIND_ARTICLE = 2;

const isLongEnough = (word: string, first: string): boolean =>
  word.length >= (first === ARTICLE ? SHORTEST_BEHIND_ARTICLE : SHORTEST);

/**
 * What else a Hebrew word is found by than itself: "the minister" and "and from the minister" by "minister".
 *
 * @param word in the form of `normalLetters`
 */
export function hebrewForms(word: string): string[] {
  const forms: string[] = [];
  let rest = word;
  while (forms.length < MOST_GROWN_ON && GROWN_ON.test(rest)) {
    const behind = rest.slice(1);
    if (!isLongEnough(behind, rest.charAt(0))) break;
    forms.push(behind);
    rest = behind;
  }
  return forms;
}

/** The word behind an article, if that is one, and what has grown onto that; null for one that has none. */
export const withoutHebrewArticle = (word: string): string | null =>
  BEHIND_ARTICLE.exec(word)?.groups?.word ?? null;
