export { indexText, type SearchedText } from './indexText';
export { encoded } from './encoded';
export { languageIn } from './stems';
export { token, type TokenKind } from './tokens';
export { wordsIn, type Word } from './words';
