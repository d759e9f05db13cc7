/** The article, by itself and grown together with what stands before it: and, so, in, like, for. */
const DEFINITE = ['ال', 'وال', 'فال', 'بال', 'كال', 'لل', 'ولل', 'فلل', 'وبال', 'فبال'];
/** Words of one letter that are written as one with the next: and, so, in, for, like. */
const GROWN_ON = /^[وفبلك]/;

/** Fewer letters are no word that anybody would look for. */
const SHORTEST = 2;
/** A short word is more often one that begins with such a letter itself. */
const SHORTEST_GROWN_ON = 4;

/** The word behind the article; null for a word that has none. */
export function withoutArticle(word: string): string | null {
  const [article] = DEFINITE.filter(
    (each) => word.startsWith(each) && word.length - each.length >= SHORTEST
  ).sort((a, b) => b.length - a.length);
  return article === undefined ? null : word.slice(article.length);
}

/**
 * What else an Arabic word is found by than itself: "the minister" and "and the minister" by "minister".
 *
 * @param word in the form of `normalLetters`
 */
export function arabicForms(word: string): string[] {
  const bare = withoutArticle(word);
  if (bare !== null) return [bare];
  return GROWN_ON.test(word) && word.length > SHORTEST_GROWN_ON ? [word.slice(1)] : [];
}
