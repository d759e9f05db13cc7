const SENTENCE_END = /[.!?…。．！？।؟۔]["'”’»」』)\]]*$/;
const SCRIPT_WITHOUT_SPACES = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/;

const HANGUL = /\p{Script=Hangul}/gu;

/** Signs of one word in a script that puts no spaces between them, on average. */
const SIGNS_PER_WORD = 2;
/** Korean puts spaces between words, to which it glues what others say by words of their own. */
const HANGUL_PER_WORD = 2.5;

/** True where the text ends as a sentence does, closing quotes and brackets aside. */
export const endsSentence = (text: string) => SENTENCE_END.test(text);

/** True where the text was shortened by a program: "The..." */
export const isCutShort = (text: string) => /(?:\.\.\.|…|\[…\])["”’»]?$/.test(text);

/** About how many words the text has, in scripts with and without spaces. */
export function countWords(text: string): number {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const hangul = text.match(HANGUL)?.length ?? 0;
  const spaced = Math.max(words, Math.round(hangul / HANGUL_PER_WORD));
  return SCRIPT_WITHOUT_SPACES.test(text)
    ? Math.max(spaced, Math.round(text.length / SIGNS_PER_WORD))
    : spaced;
}

/** True for running text, as against headlines, labels, names and links. */
export function isProse(text: string): boolean {
  if (/^\d{1,3}[.)]\s/.test(text)) return false;
  const words = countWords(text);
  return endsSentence(text) ? words >= 9 : words >= 25;
}

/** The text in one form for comparison: one kind of quote and dash, lower case, single spaces. */
export const comparable = (text: string) =>
  text
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const SMALL_WORDS =
  /^(?:and|und|et|y|e|i|u|og|och|en|dan|ve|ja|oraz|with|mit|avec|con|com|med|и|і|&|for|in|at|of|the|via|by|de|da|del|della|di|du|la|le|van|von|der|den|bin|al|el)$/iu;

/** True where every word is capitalised, small linking words aside, as in a list of names. */
export const isAllNames = (text: string) =>
  text
    .split(/[\s/,;|+]+/)
    .filter((word) => /\p{L}/u.test(word))
    .every((word) => SMALL_WORDS.test(word) || !/^[("'“‘«]*(?!al-)\p{Ll}/u.test(word));

/** Two to four capitalised words and nothing else: "Mona Kandil", "Abd al-Rahman Yusuf". */
export const looksLikeName = (text: string) =>
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|al-\p{L}+|de|da|di|van|von|bin|el|la)){1,3}$/u.test(
    text
  ) && !/\p{Lu}{4} \p{Lu}{4,} \p{Lu}{4}/u.test(text);

/** What stands between the names of a list. */
const BETWEEN_NAMES =
  / ?[,/;|•·&] ?| (?:and|und|et|y|e|i|og|och|en|dan|ve|ja|oraz|with|mit|avec|con|com|и|і|та) /iu;

/** One name, or several and nothing else: "Mona Kandil", "Ana Ruiz and Paul Adler". */
export const looksLikeNames = (text: string) =>
  text.length <= 150 &&
  text.split(BETWEEN_NAMES).every((part) => part !== '' && looksLikeName(part));
