export { markedText, passageOf } from './marked';
export { parseQuery, type ParsedQuery, type SoughtPhrase, type SoughtWord } from './parseQuery';
