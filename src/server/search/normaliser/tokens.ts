/**
 * What a token says of a story, by the letter that it begins with. A token is all that a database gets to
 * see: one word of at least four letters and digits, which is no word of any language.
 */
const KINDS = {
  /** A word that stands anywhere in it. */
  word: 'a',
  stem: 'b',
  /** In a caption, where captions are told apart. */
  captionWord: 'c',
  captionStem: 'd',
  headlineWord: 'h',
  headlineStem: 'i',
  /** Where else than in its body; for the order of what was found. */
  leadWord: 'l',
  leadStem: 'm',
  nameWord: 'n',
  /** Again and again. */
  often: 'r',
  section: 's',
  outlet: 'o',
  author: 'u',
  /** When it is of. */
  time: 't',
  /** That it is not public. */
  state: 'v',
} as const;
export type TokenKind = keyof typeof KINDS;

/** Makes a word of one letter long enough for every database, and no word of any list of stop words. */
const FILLER = 'zz';

/** @param form of `encoded` */
export const token = (kind: TokenKind, form: string): string => `${KINDS[kind]}${FILLER}${form}`;
