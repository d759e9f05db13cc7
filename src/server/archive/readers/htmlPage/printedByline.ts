import { withoutEnds } from '../../../text/ends';
import { isNewsAgency } from '../../../image-caption/parse';
import {
  isElement,
  isText,
  isUnread,
  nodesOf,
  printedLines,
  printedText,
  type HtmlElement,
} from '../../html/page';
import { isBylineOpener, looksLikeNames, readByline } from '../newsPage';
import { isBefore, isOverText } from './order';

const CANDIDATES = [
  '[rel~="author"]',
  '[itemprop~="author"]',
  '[class*="byline" i]',
  '[class*="author" i]',
  '[class*="autor" i]',
  '[class*="writer" i]',
  'address',
  'byline',
].join(', ');

/** Links to the page of a person, by the steps that systems give its address. */
const PERSONS =
  /\/(?:authors?|auth?ors?|autor(?:es|en|e)?|auteurs?|autori|users?|staff|profiles?|people|persons?|reporters?|journalists?|writers?|columnists?|contributors?|redakt(?:ion|eure?)|newsteam|by)\//i;

const LONGEST = 160;
const LONGEST_DAY = 60;

/** Elements in which other stories and their authors are named. */
const ELSEWHERE =
  'nav, footer, aside, [class*="related" i], [class*="recommend" i], [class*="comment" i]';

/**
 * A by-line's names, as it is printed: without "By" and what follows the names.
 * @param isCalled whether the page calls it so: names in scripts without capitals look like any words
 */
export function namesIn(text: string, isCalled = false): string | null {
  const line = withoutEnds(text, /[\s|,;:·•–—-]/);
  if (line === '' || line.length > LONGEST || line.startsWith('(')) return null;
  const read = readByline(line.replace(WRITTEN, 'By'), null);
  if (read?.by && (!isCalled || !ROLE.test(read.by))) return read.by;
  // "By Ana Poe, political editor", "Ana Poe, Staff Reporter", "Ana Poe | 3 May 2024" and "Politics · Ana Poe".
  const parts = line.split(/\s[|·•–—]\s|,\s(?=\p{Ll})/u);
  const names = parts.map((part) =>
    onceOf((readByline(part, null)?.by ?? part).replace(ROLE, '').replace(LABEL, ''))
  );
  const [first = ''] = names;
  const isOne = looksLikeNames(first) || (isCalled && isCaseless(first));
  if (isOne) return first;
  return isCalled ? (names.find((name) => looksLikeNames(name)) ?? agencyBehind(line)) : null;
}

/** "Written by" says no more than "By". */
const WRITTEN =
  /^(?:(?:(?:written|reported|words|story|text|posted|published) by)|(?:geschrieben|ein beitrag|ein artikel) von)(?=\s)/iu;
/** What a person is, in capitals behind the name. */
const ROLE =
  /,\s[^,]{0,40}\b(?:reporter|editor|writer|correspondent|fellow|columnist|contributor|producer|journalist)s?$/iu;
/** What stands before a name, by the kind of story. */
const LABEL = /^(?:interview|words|story|report(?:age)?|text|protokoll|analyse|kommentar)\s?:\s/iu;

/** "Ana Poe / TNN / updated: …" */
function agencyBehind(line: string): string | null {
  const [first = ''] = line.split(/\s\/\s/);
  return first !== line && looksLikeNames(first) ? first : null;
}

/** Two to four words of a script without capitals, or a few signs of one without spaces, as names are. */
const isCaseless = (text: string): boolean =>
  /^(?:[\p{Lo}\p{Lm}\p{M}.'’-]{2,20}(?: [\p{Lo}\p{Lm}\p{M}.'’-]{2,20}){1,3}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]{2,7})$/u.test(
    text
  );

/** A box may print a name over what it says of the person. */
function onceOf(names: string): string {
  const half = names.slice(0, (names.length - 1) / 2);
  return names === `${half} ${half}` ? half : names;
}

const NO_BYLINE = `${ELSEWHERE}, figure, figcaption, [class*="caption" i], [itemtype$="ImageObject"]`;

const isShort = (box: HtmlElement): boolean =>
  printedText(box).length <= LONGEST && box.querySelector('h1, h2, h3, h4') === null;

/** Whether an element stands in what names others; a footer over the text is the foot of its head, a few words too. */
function isElsewhere(element: HtmlElement, block: HtmlElement): boolean {
  const around = element.closest(NO_BYLINE);
  if (around === null) return false;
  const isOfHead =
    around.localName === 'footer' || (around.localName === 'aside' && isShort(around));
  return !isOfHead || !isBefore(around, block);
}

/** A link to the page of a person, over the text. */
const isOfPerson = (link: HtmlElement, block: HtmlElement): boolean =>
  PERSONS.test(link.getAttribute('href') ?? '') && isOverText(link, block);

/** What stands beside a name in the box of a byline, by its element or its name: a day, a handle, a job, a button. */
const BESIDE_NAME =
  /(?:^|[^a-z])(?:date|time|timestamp|comments?|share|social|twitter|handle|follow|position|job|role|bio|count|read-?time)(?:$|[^a-z])/i;
const isBesideName = (inner: HtmlElement): boolean =>
  /^(?:time|button|svg|sup)$/.test(inner.localName) ||
  (BESIDE_NAME.test(inner.className) && inner.querySelector(CANDIDATES) === null) ||
  /^(?:https?:)?\/\/(?:www\.|mobile\.)?(?:twitter|x|facebook|instagram|linkedin)\.com\//i.test(
    inner.getAttribute('href') ?? ''
  );

/** The names in an element that a page calls a byline. */
function namesOf(element: HtmlElement): string | null {
  const whole = printedText(element);
  const lines = printedLines(element, isBesideName);
  const text = lines.join(' ') || whole;
  const glued = isGlued(text) ? namesOfParts(element) : null;
  const names = glued ?? namesIn(text, true);
  // A job or an outlet may stand below the name.
  const [first = '', second = ''] = lines;
  const opened = isBylineOpener(first) ? `${first} ${second}` : first;
  const isMore = lines.length > 1 && opened !== text;
  if (isMore && (names === null || (glued === null && names.split(' ').length > MOST_OF_NAME)))
    return namesIn(opened, true) ?? names ?? linkedName(element, text);
  return names ?? linkedName(element, text);
}

/** "By Ana Poe in Railways", the name a link. */
function linkedName(element: HtmlElement, text: string): string | null {
  const link = element.querySelector('a[href]');
  const name = link ? printedText(link) : '';
  const opening = text.slice(0, text.indexOf(name)).trim();
  return looksLikeNames(name) && isBylineOpener(opening) ? name : null;
}

/** Words of one name, at the most. */
const MOST_OF_NAME = 3;

/** Whether names stand together without anything between them: "Ann PoeBo Lind", or four words and more. */
const isGlued = (text: string): boolean =>
  /\p{Ll}\p{Lu}/u.test(text) || (!/[,;/&|]/.test(text) && text.split(' ').length > 3);

/** One name in each of the elements within, without signs between them. */
function namesOfParts(element: HtmlElement): string | null {
  const parts = [...element.querySelectorAll('*')].filter(
    (inner) => inner.querySelector('*') === null && printedText(inner) !== ''
  );
  const names = parts.map((part) => withoutEnds(printedText(part), /[\s,;|·•]/));
  const isAll =
    names.length > 1 && names.every((name) => name.includes(' ') && looksLikeNames(name));
  return isAll ? [...new Set(names)].join(', ') : null;
}

/** Whether the time stands right before or behind an element, as it does beside who wrote a story. */
const isBesideDay = (element: HtmlElement): boolean =>
  [...(element.parentElement?.children ?? [])].some(
    (beside) =>
      beside !== element &&
      (beside.localName === 'time' || beside.querySelector('time') !== null) &&
      printedText(beside).length <= LONGEST_DAY
  );

/** "By Ana Poe", in an element that nothing calls a byline. */
function openedByline(scope: HtmlElement, block: HtmlElement): string | null {
  for (const element of scope.querySelectorAll('p, div, span, li')) {
    if (element === block || block.contains(element)) return null;
    if (element.closest(NO_BYLINE) || element.querySelector('p, div, li, h1, h2')) continue;
    const text = printedText(element);
    if (text === '' || text.length > LONGEST) continue;
    const [last = ''] = text.split(/\s[|·•–—]\s/u).slice(-1);
    const line = withoutEnds(last, /[\s,;|·•]/).replaceAll(' ,', ',');
    const read = readByline(line, null);
    if (read?.by && looksLikeNames(read.by) && !isNewsAgency(read.by)) return read.by;
    if (looksLikeNames(line) && isBesideDay(element)) return line;
  }
  return null;
}

/** Signs and elements; a byline has no more, with all that stands beside it. */
const MOST_OF_BYLINE = 1000;

/** Whether an element holds more than a byline does; it is read no further than that. */
function isLong(element: HtmlElement): boolean {
  let left = MOST_OF_BYLINE;
  const isMore = (tree: HtmlElement): boolean => {
    for (const node of nodesOf(tree)) {
      left -= isText(node) ? (node.nodeValue ?? '').trim().length : 1;
      if (left < 0 || (isElement(node) && !isUnread(node) && isMore(node))) return true;
    }
    return false;
  };
  return isMore(element);
}

/** The names in what a byline holds: elements that are called bylines, links to persons. */
function innerNames(element: HtmlElement): string[] {
  const parts = [...element.querySelectorAll(`${CANDIDATES}, a[href]`)].filter(
    (part) => part.matches(CANDIDATES) || PERSONS.test(part.getAttribute('href') ?? '')
  );
  return [...new Set(parts.slice(0, MOST_PARTS).flatMap((part) => namesOf(part) ?? []))];
}

const MOST_PARTS = 8;

/** Whether names hold another than those within, of two words at the least. */
function hasMoreNames(whole: string, inner: readonly string[]): boolean {
  const rest = inner.reduce((text, name) => text.replace(name, ''), whole);
  return (rest.match(/\p{L}{2,}/gu)?.length ?? 0) > 2;
}

/** The one name that a page prints before its text in a byline, wherever that is; null where there are several. */
export function onlyByline(block: HtmlElement): string | null {
  const names = new Set<string>();
  let looked = 0;
  for (const element of block.closest('body')?.querySelectorAll(`${CANDIDATES}, a[href]`) ?? []) {
    const isCalled = element.matches(CANDIDATES);
    if (!isCalled && !PERSONS.test(element.getAttribute('href') ?? '')) continue;
    looked += 1;
    if (looked > MOST_LOOKED) return null;
    if (isElsewhere(element, block) || !isBefore(element, block) || isLong(element)) continue;
    const [name] = innerNames(element);
    const found = name ?? namesOf(element);
    if (found !== null && looksLikeNames(found)) names.add(found);
  }
  const [name = null] = names;
  return names.size === 1 ? name : null;
}

const MOST_LOOKED = 60;

/** The names that a page prints over its text; null where it prints none that is certain. */
export function readPrintedByline(scope: HtmlElement, block: HtmlElement): string | null {
  const groups = new Map<HtmlElement | null, string[]>();
  for (const element of scope.querySelectorAll(`${CANDIDATES}, a[href]`)) {
    if (!element.matches(CANDIDATES) && !isOfPerson(element, block)) continue;
    if (isElsewhere(element, block)) continue;
    if (element.contains(block) || isLong(element)) continue;
    const inner = innerNames(element);
    if (inner.length > 0 && !/^(?:by|von|par|por)\b/i.test(printedText(element))) continue;
    const whole = namesOf(element);
    if (whole === null) continue;
    // "By Ana Poe | edit": what is printed behind the names that are links is no name.
    const names = inner.length > 0 && !hasMoreNames(whole, inner) ? inner.join(', ') : whole;
    const group = element.parentElement;
    groups.set(group, [...(groups.get(group) ?? []), names]);
    if (groups.size > 6) break;
  }
  const [first] = groups.values();
  if (!first) return openedByline(scope, block);
  const all = [...new Set([...groups.values()].flat())];
  const names = [...new Set(first)];
  // One author in each of several boxes side by side.
  return (
    names.length === 1 && all.length <= 4 && areSideBySide([...groups.keys()]) ? all : names
  ).join(', ');
}

const areSideBySide = (elements: ReadonlyArray<HtmlElement | null>): boolean => {
  const parents = new Set(elements.map((element) => element?.parentElement ?? null));
  return elements.length > 1 && parents.size === 1;
};
