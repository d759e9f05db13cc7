/** Articles and small words that lose their vowel before a noun, which is what is looked for. */
const FRENCH = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](?=\p{L})/iu;
const ITALIAN = /^(?:[cdlmstv]|un|all|coll|dall|dell|nell|sull|quell|quest|bell)['’ʼ](?=\p{L})/iu;
const CATALAN = /^[dlmnst]['’ʼ](?=\p{L})/iu;

const ELISIONS: Readonly<Record<string, RegExp>> = { fr: FRENCH, it: ITALIAN, ca: CATALAN };

/** `l’État` finds what is said of `d’État` too. */
export const withoutElision = (text: string, language: string): string => {
  const elision = ELISIONS[language];
  return elision ? text.replace(elision, '') : text;
};
