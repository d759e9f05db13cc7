export { indexText, type SearchedText } from './indexText';
export { encoded } from './encoded';
export { languageIn } from './stems';
export { token, type TokenKind } from './tokens';
export { WORD, textWords, type TextWord } from './words';
