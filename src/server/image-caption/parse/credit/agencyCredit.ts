import { withoutEnd } from '../../../text/ends';
import nameLeads from '../../data/name-leads.json';
import { isFileLabel } from '../filePhoto';
import { folded, wordSet } from '../text';
import { agencyNamed, AGENCY_IN_TEXT, isSpokenOf } from './agencies';
import { looksLikePerson } from './creditLine';
import { LONGEST_CREDIT, type Span, isNameLike, isNameToken, lastSentenceStart } from './shapes';

/** Words after which an agency is a part of the sentence: "the offices of AFP", "told Reuters". */
const BEFORE_SPOKEN_OF = wordSet(nameLeads.beforeSpokenOf);
/** "the CEO of Getty Images" */
const OF = /(?<!courtesy)\sof\s$/iu;
const SHORTEST_SENTENCE = 4;
/** Characters of a name that stands before an agency, with the space behind it. */
const LONGEST_TOKEN = 60;
const GLUED_SENTENCE = /(?:\p{Ll}{2}["”’)]?[.!?]["”’)]?|[)\]])(?=\p{Lu}|$)/gu;

/** "عصام الفيتوري/": up to four words of a script without capitals, and a slash before the agency. */
const UNCASED_MAKER = /^\s?[\p{Lo}\p{M}'’-]+(?:\s[\p{Lo}\p{M}'’-]+){1,3}\s?[/／]\s?$/u;

/** "… REUTERS/Jane Roe", "… JANE ROE / AFP", "… Jane Roe/Getty Images", "… via AP", "….Getty Images". */
export function agencyTail(tail: string): Span | null {
  const afterSentence = lastSentenceStart(tail);
  const agencies = [...tail.matchAll(AGENCY_IN_TEXT)].filter(
    (match) => tail.length - match.index <= LONGEST_CREDIT
  );
  for (const agency of agencies) {
    const rest = tail.slice(agency.index + agency[0].length);
    if (!closesCredit(rest) || OF.test(tail.slice(Math.max(0, agency.index - 12), agency.index)))
      continue;
    const start = startOfNames(tail, agency.index, afterSentence);
    const uncased = UNCASED_MAKER.exec(tail.slice(afterSentence, agency.index));
    if (uncased !== null && afterSentence > 0) return [afterSentence, tail.length];
    const before = tail.slice(0, start).trimEnd();
    // "Jane Roe—AP": between two names without spaces.
    const glued =
      /(?:^|[\s.!?”"])((?:\p{Lu}(?:\.|[\p{L}\p{M}'’-]*)\s){1,3}\p{Lu}[\p{L}\p{M}'’-]+)[—–]$/u.exec(
        tail.slice(Math.max(0, agency.index - 60), agency.index)
      );
    if (glued !== null && looksLikePerson(glued[1] ?? ''))
      return [agency.index - (glued[1] ?? '').length - 1, tail.length];
    const startsClean =
      start <= afterSentence || /(?:^|[\p{N}"”»)\].!?…:|–—＝=。！？、/-])$/u.test(before);
    const isChain =
      /^\s?[/／]/u.test(rest) ||
      /[/／,]\s?$/u.test(tail.slice(start, agency.index)) ||
      /\bvia\s?$/iu.test(tail.slice(0, agency.index));
    if (startsClean || isChain)
      return [withPersonBeforeDash(tail, withCountryOfForces(tail, start)), tail.length];
    if (runsIntoAgency(tail, agency.index, agency[0])) return [agency.index, tail.length];
  }
  return null;
}

/** "U.S. Navy/Handout via REUTERS": the full stop before the name ends no sentence. */
const withCountryOfForces = (tail: string, start: number): number =>
  /^(?:Navy|Army|Air Force|Marine|Coast Guard|Department|Central Command|Forest|Geological|Customs)/u.test(
    tail.slice(start)
  ) && tail.slice(0, start).endsWith('U.S. ')
    ? start - 'U.S. '.length
    : start;

/** "…leaves the harbour at noon Reuters": a page lost the sign between the sentence and its credit. */
function runsIntoAgency(tail: string, at: number, name: string): boolean {
  const before = tail.slice(Math.max(0, at - LONGEST_CREDIT), at).trimEnd();
  const words = before.split(/\s+/u);
  const last = words.at(-1) ?? '';
  return (
    tail.slice(at + name.length).trim() === '' &&
    words.length >= SHORTEST_SENTENCE &&
    /(?:^|\s)\p{Ll}/u.test(before) &&
    /[\p{L}\p{M}\p{N})]$/u.test(last) &&
    !/['’]\p{L}*$/u.test(last) &&
    !isSpokenOf(name) &&
    !BEFORE_SPOKEN_OF.has(folded(last))
  );
}

/** "… - Jane Roe - Europa Press": the photographer stands between dashes. */
function withPersonBeforeDash(tail: string, start: number): number {
  const person = /\s[-–—]\s([^-–—|.]{4,40}?)\s[-–—]\s?$/u.exec(tail.slice(0, start));
  return person !== null && looksLikePerson(person[1] ?? '') ? person.index : start;
}

/** After the agency nothing may follow but names: "/Jane Roe", " via Getty Images", ", File", "(Composite)". */
function closesCredit(rest: string): boolean {
  const trimmed = withoutEnd(rest, /[\s.]/u);
  // "로이터 연합뉴스": one agency's picture by the other, with no sign between them.
  if (trimmed === '' || agencyNamed(trimmed) !== null || isFileLabel(trimmed)) return true;
  if (!/^\s?(?:[/／,(=＝]|:\s|via\b|[-–—]\s|for\b|file\b|photo\b|handout\b)/iu.test(trimmed))
    return false;
  return (
    trimmed.length <= 90 &&
    trimmed
      .split(/\s?[/／,=＝:]\s?|\svia\s|\s[-–—]\s/iu)
      .every((part) => part === '' || isFileLabel(part) || isNameLike(part.replace(/[()]/g, '')))
  );
}

/** "…in Ghana.Jane Roe / Reuters", "(Photo: X)Reuters": where a name begins whose space before it was lost; 0 if nowhere. */
function endOfGluedSentence(token: string): number {
  const last = [...token.matchAll(GLUED_SENTENCE)].at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

/** Where the words begin that stand before a slash or comma at the end; none where none stands there. */
function wordsBeforeSlash(names: string): number[] {
  const slashed = names.trimEnd();
  if (!/[/／,]$/u.test(slashed)) return [];
  return [...slashed.slice(0, -1).matchAll(/\S+/gu)].map(({ index }) => index);
}

/** Steps left from an agency over the names before it, to where the credit starts. */
function startOfNames(tail: string, agencyAt: number, sentenceStart: number): number {
  let start = agencyAt;
  let words = 0;
  for (let rest = tail.slice(0, start); words < 12; rest = tail.slice(0, start)) {
    const before = rest.slice(-LONGEST_TOKEN).trimEnd();
    if (before === '' || start <= sentenceStart) break;
    const token = before.slice(before.lastIndexOf(' ') + 1);
    const tokenStart = rest.trimEnd().length - token.length;
    const glued = endOfGluedSentence(token);
    if (glued > 0 && (glued === token.length || isNameToken(token.slice(glued)))) {
      start = tokenStart + glued;
      break;
    }
    if (!isNameToken(token)) break;
    start = tokenStart;
    words += 1;
  }
  start += tail.slice(start, agencyAt).search(/\S|$/u);
  const names = tail.slice(start, agencyAt);
  // A sentence that ends in names runs into the credit: only the two words before the slash are the creator's.
  const runsOn = start > sentenceStart && /[\p{L}\p{M},]$/u.test(tail.slice(0, start).trimEnd());
  const creator = wordsBeforeSlash(names);
  if (creator.length > 2 && runsOn) return start + (creator.at(-2) ?? 0);
  if (creator.length < 2 && runsOn) return agencyAt;
  const firstPart = names.split(/[/／]/u)[0] ?? '';
  if (
    start === sentenceStart &&
    firstPart.split(/\s+/).filter(Boolean).length > 4 &&
    !/,/.test(firstPart)
  )
    return agencyAt;
  return start;
}
