export { indexText, type SearchedText } from './indexText';
export { joinedIn } from './joined';
export { encoded } from './encoded';
export { normalLetters } from './normalLetters';
export { languageIn } from './stems';
export { token, type TokenKind } from './tokens';
export { WORD, textWords, type TextWord } from './words';
