import { withoutFileLabel } from '../filePhoto';
import { looksLikePerson, namesOrganisation, namesOutlet } from './creditLine';
import { isSourceWord } from './sourceWords';
import { type Span, isNameLike, lastSentenceStart } from './shapes';

/** "…sentence. By Jane Roe, AP", "…sentence. By JANE ROE". */
export function bylineTail(tail: string): Span | null {
  const start = lastSentenceStart(tail);
  const match = /^\s?by\s(.{4,80}?)\.?$/iu.exec(tail.slice(start));
  if (match === null) return null;
  const parts = (match[1] ?? '').split(/\s?[/,]\s?|\sfor\s/u);
  return looksLikePerson(parts[0] ?? '') && parts.every(isNameLike) ? [start, tail.length] : null;
}

/** "…sentence. Jane Roe jroe@example.com": the newspaper's own photographer. */
export function nameWithEmailTail(tail: string): Span | null {
  const start = lastSentenceStart(tail);
  const match = /^\s?(.{4,60}?)\s[\w.+-]+@[\w-]+\.[\w.-]+$/u.exec(tail.slice(start));
  return match !== null && looksLikePerson(match[1] ?? '') ? [start, tail.length] : null;
}

/** "…sentence. Example Ledger file photo", "…sentence. Example Institute handout": a name with the label behind it. */
export function filedTail(tail: string): Span | null {
  const start = lastSentenceStart(tail);
  const last = tail
    .slice(start)
    .trim()
    .replace(/^[-–—]\s|\.$/gu, '');
  const name = withoutFileLabel(last).replace(/\s(?:handout|photo|screen ?(?:grab|shot))$/iu, '');
  if (start === 0 || name === last || name === '' || !/\p{Lu}/u.test(name)) return null;
  return isNameLike(name) && (looksLikePerson(name) || namesOrganisation(name))
    ? [start, tail.length]
    : null;
}

const BETWEEN_PERSON_AND_OUTLET = /\s(?:for|pour|para|für|för|voor)\s|,\s|\s[–—]\s/u;

/** "…sentence. Jane Roe", "…sentence. Jane Roe, Example Times": a name that is no sentence, after one that is. */
export function nameTail(tail: string): Span | null {
  const start = lastSentenceStart(tail);
  const name = tail.slice(start).trim();
  if (
    start === 0 ||
    name.endsWith('.') ||
    tail.slice(0, start).split(/\s+/).length < 5 ||
    name.length > 70
  )
    return null;
  const [person = '', outlet] = name.split(BETWEEN_PERSON_AND_OUTLET);
  if (person.split(/\s+/).length > 3 || !looksLikePerson(person)) return null;
  if (outlet === undefined) return [start, tail.length];
  const isFor = /^\s\p{Ll}/u.test(name.slice(person.length));
  return isNameLike(outlet) && (isFor || namesOutlet(outlet)) ? [start, tail.length] : null;
}

/** "…sentence. Courtesy photo", "…sentence. Cedida", "…sentence. Screenshot Example": what stands where a name would. */
export function sourceTail(tail: string): Span | null {
  const start = lastSentenceStart(tail);
  const source = tail.slice(start).trim();
  const isSource = isSourceWord(source) || isSourceWord(source.replace(/\s\S+$/u, ''));
  return start > 0 && /^\P{Ll}/u.test(source) && isSource ? [start, tail.length] : null;
}
