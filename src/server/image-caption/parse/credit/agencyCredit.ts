import { agencyNamed, AGENCY_IN_TEXT } from './agencies';
import { looksLikePerson } from './creditLine';
import { LONGEST_CREDIT, type Span, isNameLike, isNameToken, lastSentenceStart } from './shapes';

/** "… REUTERS/Jane Roe", "… JANE ROE / AFP", "… Jane Roe/Getty Images", "… via AP", "….Getty Images". */
export function agencyTail(tail: string): Span | null {
  const afterSentence = lastSentenceStart(tail);
  const agencies = [...tail.matchAll(AGENCY_IN_TEXT)].filter(
    (match) => tail.length - match.index <= LONGEST_CREDIT
  );
  for (const agency of agencies) {
    const rest = tail.slice(agency.index + agency[0].length);
    if (!closesCredit(rest)) continue;
    const start = startOfNames(tail, agency.index, afterSentence);
    const before = tail.slice(0, start).trimEnd();
    const startsClean =
      start <= afterSentence || /(?:^|[\p{N}"”»)\].!?…:|–—＝=。！？/-])$/u.test(before);
    const isChain =
      /^\s*[/／]/u.test(rest) ||
      /[/／,]\s*$/u.test(tail.slice(start, agency.index)) ||
      /\bvia\s*$/iu.test(tail.slice(0, agency.index));
    if (startsClean || isChain) return [withPersonBeforeDash(tail, start), tail.length];
  }
  return null;
}

/** "… - Jane Roe - Europa Press": the photographer stands between dashes. */
function withPersonBeforeDash(tail: string, start: number): number {
  const person = /\s[-–—]\s+([^-–—|.]{4,40}?)\s[-–—]\s*$/u.exec(tail.slice(0, start));
  return person !== null && looksLikePerson(person[1] ?? '') ? person.index : start;
}

/** After the agency nothing may follow but names: "/Jane Roe", " via Getty Images", ", File", "(Composite)". */
function closesCredit(rest: string): boolean {
  const trimmed = rest.replace(/[\s.]+$/u, '');
  // "로이터 연합뉴스": one agency's picture by the other, with no sign between them.
  if (trimmed === '' || agencyNamed(trimmed) !== null) return true;
  if (!/^\s*(?:[/／,(=＝]|via\b|-\s|–\s|for\b|file\b|photo\b|handout\b)/iu.test(trimmed))
    return false;
  return (
    trimmed.length <= 90 &&
    trimmed
      .split(/\s*[/／,=＝]\s*|\s+via\s+|\s+-\s+/iu)
      .every((part) => part === '' || isNameLike(part.replace(/[()]/g, '')))
  );
}

/** Steps left from an agency over the names before it, to where the credit starts. */
function startOfNames(tail: string, agencyAt: number, sentenceStart: number): number {
  let start = agencyAt;
  let words = 0;
  for (let rest = tail.slice(0, start); words < 12; rest = tail.slice(0, start)) {
    const word = /(\S+)\s*$/u.exec(rest.slice(-60));
    if (word === null || start <= sentenceStart) break;
    const token = word[1] ?? '';
    // "…in Ghana.Jane Roe / Reuters", "(Photo: X)Reuters": the space before was lost.
    const glued = /^.*(?:\p{Ll}{2}["”’)]?[.!?]["”’)]?|[)\]])(?=\p{Lu}|$)/u.exec(token);
    if (glued !== null && (glued[0] === token || isNameToken(token.slice(glued[0].length)))) {
      start -= word[0].length - glued[0].length;
      break;
    }
    if (!isNameToken(token)) break;
    start -= word[0].length;
    words += 1;
  }
  start += tail.slice(start, agencyAt).search(/\S|$/u);
  const names = tail.slice(start, agencyAt);
  // A sentence that ends in names runs into the credit: only the two words before the slash are the creator's.
  const runsOn = start > sentenceStart && /[\p{L}\p{M},]$/u.test(tail.slice(0, start).trimEnd());
  const creator = /(\S+\s+\S+)\s*[/／,]\s*$/u.exec(names);
  if (creator !== null && runsOn && names.search(/\S+\s+\S+\s+\S+\s*[/／,]\s*$/u) >= 0)
    return agencyAt - (names.length - creator.index);
  if (creator === null && runsOn) return agencyAt;
  const firstPart = names.split(/[/／]/u)[0] ?? '';
  if (
    start === sentenceStart &&
    firstPart.split(/\s+/).filter(Boolean).length > 4 &&
    !/,/.test(firstPart)
  )
    return agencyAt;
  return start;
}
