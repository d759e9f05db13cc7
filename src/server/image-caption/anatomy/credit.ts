import { agencyNamed, AGENCY_IN_TEXT } from './agencies';
import { cleanCreditLine, looksLikePerson } from './creditLine';
import { GLUED_CREDIT, MARKED_CREDIT } from './creditMarkers';

/** Where a credit stands in a caption, and its wording as to be shown. */
export interface FoundCredit {
  start: number;
  end: number;
  line: string;
}

type Span = readonly [start: number, end: number];
type Finder = (text: string) => Span | null;

/** A credit stands at an end of its caption; only so much of either end is read. */
const TAIL = 700;
const HEAD = 320;
const LONGEST_CREDIT = 160;

/** What web pages leave behind a caption: buttons that were read as text. */
const PAGE_REMAINS =
  /(?:\s(?:hide caption|\+{3}[^+]{1,40}\+{3}|toggle caption|enlarge(?: (?:this )?image)?|view gallery|\.\.\.\s?more|…\s?more)|\.{3}more|…more)$/iu;
const SENTENCE_END =
  /(?<!(?<![\p{L}\p{M}])(?:\p{Lu}|\p{L}{1,2}\.\p{L}|St|Dr|Mr|Mrs|Ms|Jr|Sr|Gen|Gov|Sen|Rep|Lt|Col|Prof|vs|No|ca|bzw))[.!?…。！？।](?=["”»’')\]]*\s)|[.!?…。！？]["”»’')\]]+(?=\s)/gu;

/** From the most to the least certain form; the first that finds a credit decides. */
const FINDERS: readonly Finder[] = [
  leadingCredit,
  wholeIsCredit,
  bracketedOrMarkedCredit,
  copyrightTail,
  agencyTail,
  dashedTail,
  slashedTail,
  bylineTail,
  markedBehindTail,
  nameWithEmailTail,
  nameTail,
];

/** Finds the credit that a caption carries in its own text, in the forms of the wires and of the world's newspapers. */
export function findCredit(text: string): FoundCredit | null {
  const end = endOfCaption(text);
  const offset = Math.max(0, end - TAIL);
  const tail = text.slice(offset, end);
  for (const finder of FINDERS) {
    const isLeading = finder === leadingCredit;
    const span = finder(isLeading ? text.slice(0, Math.min(HEAD, end)) : tail);
    if (span === null) continue;
    const shift = isLeading ? 0 : offset;
    const line = cleanCreditLine(text.slice(shift + span[0], shift + span[1]));
    if (/[\p{L}\p{N}]/u.test(line) && line.length <= HEAD) {
      const reachesEnd = !isLeading && shift + span[1] >= end;
      const start = isLeading ? 0 : withoutRepeatedCredit(text, shift + span[0]);
      return { start, end: reachesEnd ? text.length : shift + span[1], line };
    }
  }
  return null;
}

/** Where the caption's own words end; at most three remains are taken off. */
function endOfCaption(text: string): number {
  let end = text.length;
  for (let round = 0; round < 3; round += 1) {
    const remains = PAGE_REMAINS.exec(text.slice(Math.max(0, end - 80), end));
    if (remains === null) break;
    end = text.slice(0, end - remains[0].length).trimEnd().length;
  }
  return end;
}

/** Where a bracketed credit right before the found one starts: both are no part of the description. */
function withoutRepeatedCredit(text: string, start: number): number {
  const before = /\s*[([]([^()[\]]{2,160})[)\]]\s*$/u.exec(
    text.slice(Math.max(0, start - 180), start)
  );
  return before !== null && isCreditInBrackets(before[1] ?? '') ? start - before[0].length : start;
}

/** "jroe82/Getty Images", "Courtesy Example Corp": nothing but a credit. */
function wholeIsCredit(tail: string): Span | null {
  if (tail.length > LONGEST_CREDIT || tail.length === TAIL) return null;
  const whole: Span = [0, tail.length];
  if (/^(?:photographs?|photos?|images?)?\s*courtesy\b/iu.test(tail) && tail.length < 60)
    return whole;
  const parts = tail.split(/\s*\/\s*|\s+via\s+/u);
  if (
    parts.length > 1 &&
    parts.length < 6 &&
    parts.some((part) => agencyNamed(part) !== null) &&
    parts.every((part) => isNameLike(part) || isUserName(part))
  ) {
    // "A and B Shutterstock / Getty Images" names what is shown first, then the credit.
    return parts.every((part) => part.split(' ').length <= 4) ? whole : null;
  }
  if (
    parts.length === 2 &&
    tail.length < 60 &&
    looksLikePerson(parts[0] ?? '') &&
    isNameLike(parts[1] ?? '') &&
    !/[.!?:]/u.test(tail)
  )
    return whole;
  return null;
}

/** In "Foto: Jane Roe (REUTERS)" the bracket is only a part of the marked credit. */
function bracketedOrMarkedCredit(tail: string): Span | null {
  const bracketed = bracketedCredit(tail);
  const marked = markedTail(tail);
  if (bracketed === null || marked === null) return bracketed ?? marked;
  return marked[0] < bracketed[0] ? marked : bracketed;
}

/** "(AFP photo)", "(Photo by Jane Roe / Getty Images)", "[File: Reuters]", "（新华社记者 张三 摄）". */
function bracketedCredit(tail: string): Span | null {
  let found: Span | null = null;
  for (const match of tail.matchAll(
    /[([（【［]([^()[\]（）【】［］]{2,160}(?:\([^()]{0,40}\)[^()[\]]{0,80})?)[)\]）】］]/gu
  )) {
    const inside = match[1] ?? '';
    if (isCreditInBrackets(inside)) found = [match.index, match.index + match[0].length];
  }
  if (found === null) return null;
  const rest = tail.slice(found[1]).trim();
  // "(Photo: Getty Images)Getty": the page's own credit follows, and closes the caption.
  if (agencyNamed(rest) !== null) return null;
  return rest === '' || /^[.,;]+$/.test(rest) ? [found[0], tail.length] : found;
}

function isCreditInBrackets(inside: string): boolean {
  if (startsWithMarker(inside)) return true;
  if (/^(?:composite|file|archiv|archivo|left|right|[lrcm]\.?)$/iu.test(inside)) return false;
  if (/(?:摄|攝|撮影|提供|供图|供圖|共同|時事|제공|기자)$/u.test(inside)) return true;
  if (/^(?:courtesy|handout|via|by|©|file\s*[:/]|with permission)/iu.test(inside)) return true;
  const parts = inside.split(/\s*[/,＝=]\s*|\s+via\s+/iu).filter(Boolean);
  const named = parts.some((part) => agencyNamed(cleanCreditLine(part)) !== null);
  if (named) return parts.every(isNameLike) || parts.length === 1;
  // "(Mary Major/Example Daily)" names no known agency, but only a credit has a person before a slash.
  return (
    inside.includes('/') &&
    parts.length > 1 &&
    parts.every(isNameLike) &&
    looksLikePerson(parts[0] ?? '')
  );
}

/** "… Photo: X/Reuters", "… Photograph by Jane Roe", "….Credit...Jane Roe/The Example Times", "Фото: X". */
function markedTail(tail: string): Span | null {
  let found: Span | null = null;
  const markers = [...tail.matchAll(MARKED_CREDIT), ...tail.matchAll(GLUED_CREDIT)].sort(
    (a, b) => a.index - b.index
  );
  for (const match of markers) {
    const rest = tail.slice(match.index + match[0].length);
    if (!isCreditText(rest)) continue;
    // In "Photo credit: X" and "Image: © X" the first marker is where the credit starts.
    const continued = found !== null && cleanCreditLine(tail.slice(found[0], match.index)) === '';
    found ??= [match.index, tail.length];
    if (!continued && found[0] !== match.index && !followsOn(tail, found[0], match.index))
      found = [match.index, tail.length];
  }
  if (found !== null) return withBracketBefore(tail, found);
  const capital =
    /(?:^|[.!?…"”»)\]]\s*|\s[-–—|]\s*)((?:Photos?|PHOTOS?|Fotos?|FOTO|Fot\.|Kuva|Bild|Фото|ФОТО)\s+(?=\p{Lu})([^.!?]{3,80})\.?)$/u.exec(
      tail
    );
  if (capital === null || !isNameLike(capital[2] ?? '')) return null;
  return [tail.length - (capital[1] ?? '').length, tail.length];
}

/** Between two markers of one credit stand no sentences: "Photo: A; Illustration: B". */
function followsOn(tail: string, first: number, second: number): boolean {
  const between = tail.slice(first, second);
  return (
    between.length < 80 && !/[.!?](?!\.)\s*$/u.test(between.trimEnd()) && isCreditText(between)
  );
}

function withBracketBefore(tail: string, span: Span): Span {
  const before = tail.slice(0, span[0]).trimEnd();
  return /[([（【]$/u.test(before) ? [before.length - 1, span[1]] : span;
}

/** What follows a marker up to the end is a credit if it is short and no sentence of its own. */
function isCreditText(text: string): boolean {
  const rest = text.trim();
  if (rest.length < 2 || rest.length > LONGEST_CREDIT) return false;
  // The bracket that the marker stands in closes before the end: something else follows.
  if (/^[^(（[]*[)）\]]\s*[^\s.]/u.test(rest)) return false;
  if (/^(?:\p{Ll}+\s+){3}/u.test(rest) && rest.search(AGENCY_IN_TEXT) < 0) return false;
  const words = rest.split(/\s+/);
  if (words.length > 1 && !/[\p{Lu}\p{Lo}@©]/u.test(rest) && agencyNamed(rest) === null)
    return false;
  const small = words.filter((word) => /^\p{Ll}{2,}/u.test(word)).length;
  return words.length <= 16 && small <= Math.max(2, words.length * 0.55);
}

/** "… © Jane Roe / EPA-EFE", "…sentence.©AFP", "… Copyright 2020 Example". */
function copyrightTail(tail: string): Span | null {
  const at = Math.max(tail.lastIndexOf('©'), tail.search(/\(c\)\s*\p{Lu}[^.]{0,80}$/u));
  if (
    at >= 0 &&
    tail.length - at <= LONGEST_CREDIT &&
    (at > 0 || tail.length < 80) &&
    isCreditText(tail.slice(at + 1))
  )
    return [at, tail.length];
  const word = /(?<!\p{L})copyright\s+(?:\d{4}\s+)?\P{Ll}[^.]{1,80}\.?$/iu.exec(tail);
  return word === null ? null : [word.index, tail.length];
}

/** "… REUTERS/Jane Roe", "… JANE ROE / AFP", "… Jane Roe/Getty Images", "… via AP", "….Getty Images". */
function agencyTail(tail: string): Span | null {
  const afterSentence = lastSentenceStart(tail);
  const agencies = [...tail.matchAll(AGENCY_IN_TEXT)].filter(
    (match) => tail.length - match.index <= LONGEST_CREDIT
  );
  for (const agency of agencies) {
    const rest = tail.slice(agency.index + agency[0].length);
    if (!closesCredit(rest)) continue;
    const start = startOfNames(tail, agency.index, afterSentence);
    const before = tail.slice(0, start).trimEnd();
    const startsClean = start <= afterSentence || /(?:^|[\p{N}"”»)\].!?…:|–—-])$/u.test(before);
    const isChain =
      /^\s*[/／]/u.test(rest) ||
      /[/／,]\s*$/u.test(tail.slice(start, agency.index)) ||
      /\bvia\s*$/iu.test(tail.slice(0, agency.index));
    if (startsClean || isChain) return [start, tail.length];
  }
  return null;
}

/** After the agency nothing may follow but names: "/Jane Roe", " via Getty Images", ", File", "(Composite)". */
function closesCredit(rest: string): boolean {
  const trimmed = rest.replace(/[\s.]+$/u, '');
  if (trimmed === '') return true;
  if (!/^\s*(?:[/／,(]|via\b|-\s|–\s|for\b|file\b|photo\b|handout\b)/iu.test(trimmed)) return false;
  return (
    trimmed.length <= 90 &&
    trimmed
      .split(/\s*[/／,]\s*|\s+via\s+|\s+-\s+/iu)
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

function isNameToken(token: string): boolean {
  if (
    /^[/／&|]$/u.test(token) ||
    /^(?:via|for|and|und|de|da|di|del|van|von|der|den|bin|al|el|la|le|du|of|the|by|y|e)$/iu.test(
      token
    )
  )
    return true;
  if (/[.!?:;…"”»)\]]$/u.test(token) && !/^\p{Lu}\.$/u.test(token)) return false;
  if (/\p{L}\.\p{L}\.$/u.test(token)) return false;
  return /^[/／@(]?\p{Lu}[\p{L}\p{M}\p{N}'’.&-]*(?:[/／,]+[\p{L}\p{M}\p{N}'’.&-]*)*$/u.test(token);
}

/** "… – AFP", "… | Reuters", "… - Jane Roe/AFP": set off by a dash. */
function dashedTail(tail: string): Span | null {
  const match = /\s[-–—|]\s*((?:[^-–—|.]|-(?=\S)){2,80})\.?$/u.exec(tail);
  if (match === null) return null;
  const parts = (match[1] ?? '').split(/\s*[/,]\s*|\s+via\s+/iu);
  return parts.some((part) => agencyNamed(part) !== null) && parts.every(isNameLike)
    ? [match.index, tail.length]
    : null;
}

/** "…sentence. Jane Roe/Example Daily": a person and an outlet after the last sentence. */
function slashedTail(tail: string): Span | null {
  const start = lastSentenceStart(tail);
  const last = tail.slice(start).trim();
  if (start === 0 || last.length > 90 || !/[/／]/u.test(last)) return null;
  const parts = last.split(/\s*[/／]\s*/u);
  return looksLikePerson(parts[0] ?? '') && parts.every(isNameLike) ? [start, tail.length] : null;
}

/** "…sentence. By Jane Roe, AP", "…sentence. By JANE ROE". */
function bylineTail(tail: string): Span | null {
  const start = lastSentenceStart(tail);
  const match = /^\s*by\s+(.{4,80}?)\.?$/iu.exec(tail.slice(start));
  if (match === null) return null;
  const parts = (match[1] ?? '').split(/\s*[/,]\s*|\s+for\s+/u);
  return looksLikePerson(parts[0] ?? '') && parts.every(isNameLike) ? [start, tail.length] : null;
}

/** "…sentence. Jane Roe jroe@example.com": the newspaper's own photographer. */
function nameWithEmailTail(tail: string): Span | null {
  const start = lastSentenceStart(tail);
  const match = /^\s*(.{4,60}?)\s+[\w.+-]+@[\w-]+\.[\w.-]+$/u.exec(tail.slice(start));
  return match !== null && looksLikePerson(match[1] ?? '') ? [start, tail.length] : null;
}

/** "…。新华社记者 张三 摄", "… J. Jonaitis nuotr.": the marker behind the name. */
function markedBehindTail(tail: string): Span | null {
  const han = /(?<=[。！？.!?」』”\s]|^)[^。！？.!?]{2,30}(?:摄|攝|供图|供圖|撮影|提供)$/u.exec(
    tail
  );
  if (han !== null) return [han.index, tail.length];
  const baltic = /(?<=[.!?]\s|^)(?:\p{Lu}\.\s?)?\p{Lu}[^.!?]{1,50}\s(?:nuotr|iliustr)\.?$/u.exec(
    tail
  );
  return baltic === null ? null : [baltic.index, tail.length];
}

/** "…sentence. Jane Roe": a name that is no sentence, after one that is. */
function nameTail(tail: string): Span | null {
  const start = lastSentenceStart(tail);
  const name = tail.slice(start).trim();
  if (
    start === 0 ||
    name.endsWith('.') ||
    tail.slice(0, start).split(/\s+/).length < 5 ||
    name.length > 70
  )
    return null;
  const [person = '', outlet] = name.split(/\s+for\s+/u);
  if (person.split(/\s+/).length > 3 || (outlet !== undefined && !isNameLike(outlet))) return null;
  return looksLikePerson(person) ? [start, tail.length] : null;
}

/** "©Jane Roe/MAXPPP - What is shown", "Photo: Jane Roe/AFP A child …", "(Photo: X) What is shown". */
function leadingCredit(head: string): Span | null {
  const marker =
    /^\s*(?:©️?\s*|(?:photos?|photographs?|photo credit|image|picture|foto|фото)\s*[:：]\s*)/iu.exec(
      head
    );
  if (marker === null) return null;
  const rest = head.slice(marker[0].length);
  const dash = /^[^.!?]{2,100}?(?=\s[-–—|]\s)/u.exec(rest);
  if (dash !== null && isSentence(rest.slice(dash[0].length + 3)))
    return [
      0,
      marker[0].length +
        dash[0].length +
        (/^\s*[-–—|]\s*/u.exec(rest.slice(dash[0].length))?.[0].length ?? 0),
    ];
  const cropped =
    /^.{2,300}?\((?:Ausschnitt|cropped|crop|detail|recorte|recadré|bearbeitet)\)/iu.exec(rest);
  if (cropped !== null) return [0, marker[0].length + cropped[0].length];
  let end: number | null = null;
  for (const agency of rest.matchAll(AGENCY_IN_TEXT)) {
    const before = rest.slice(end ?? 0, agency.index);
    if (
      before.trim() !== '' &&
      !before
        .split(/\s+|[/／,]/u)
        .filter(Boolean)
        .every((word) => isNameToken(word))
    )
      break;
    end = agency.index + agency[0].length;
  }
  return end === null || !isSentence(rest.slice(end)) ? null : [0, marker[0].length + end];
}

/** What is left behind a leading credit must say what is shown. */
function isSentence(text: string): boolean {
  return (
    /^\s*[\p{L}\p{N}"“„«(]/u.test(text) && (text.match(/(?<!\p{L})\p{Ll}+/gu) ?? []).length >= 2
  );
}

function lastSentenceStart(tail: string): number {
  let start = 0;
  for (const match of tail.replace(/[\s.]+$/u, '').matchAll(SENTENCE_END))
    start = match.index + match[0].length;
  return start + (/^["”»’')\]]*\s+/u.exec(tail.slice(start))?.[0].length ?? 0);
}

/** Picture libraries credit by account: "jroe82/iStock". */
function isUserName(part: string): boolean {
  return /^[\w.-]{3,24}$/.test(part);
}

function startsWithMarker(text: string): boolean {
  const match = text.trimStart().search(MARKED_CREDIT);
  return (
    match === 0 || /^(?:photos?|foto|fot\.|bild|фото|عکس|ph)\s+\P{Ll}/iu.test(text.trimStart())
  );
}

/** Only capitalised words, particles and numbers, or a script without capitals: no running sentence. */
function isNameLike(text: string): boolean {
  const words = text.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > 9) return false;
  const small = words.filter((word) => /^\p{Ll}{2,}/u.test(word) && agencyNamed(word) === null);
  const particles = small.filter((word) =>
    /^(?:de|da|di|do|dos|del|van|von|der|den|bin|al|el|la|le|du|of|the|via|for|and|und|photo|foto|file|handout|courtesy|pool|images?|y|e|et|ten|ter)$/u.test(
      word
    )
  );
  return small.length === particles.length;
}
