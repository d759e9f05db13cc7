export { Marker } from './marker';
export { parseQuery, type ParsedQuery, type SoughtPhrase, type SoughtWord } from './parseQuery';
