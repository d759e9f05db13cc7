import { withoutEnds } from '../../text/ends';
import { hintsOf, isElement, isText, type HtmlElement } from './dom';
import { printedLines, printedText } from './printedText';

/** The words under a picture. */
export interface FigureWords {
  text: string;
  credit: string | null;
}

const CAPTION =
  /caption|cutline|legend|bildunterschrift|bildtext|pie-?de-?foto|didascalia|underskrift|description/i;
const CREDIT =
  /credit|copyright|photographer|photo-?by|fotograf|bildnachweis|bildquelle|image-?source|source-?image|attribution|cr[eé]dito|rights-?holder|contributor|(?:^|[\s_-])(?:source|author|byline|agency|quelle|autor|rights|photog)(?:$|[\s_-])/i;

/** Whether an element holds what is printed under a picture. */
export const isCaption = (element: HtmlElement): boolean =>
  element.localName === 'figcaption' ||
  (element.localName !== 'table' && element.localName !== 'img' && CAPTION.test(hintsOf(element)));

const isCredit = (element: HtmlElement): boolean => CREDIT.test(hintsOf(element));

const PICTURE = 'img, picture, amp-img, video, iframe';

/** A credit printed small beside the words is no longer than this. */
const LONGEST_CREDIT = 160;

interface Found {
  captions: HtmlElement[];
  credits: HtmlElement[];
}

function find(element: HtmlElement, isInCaption: boolean, found: Found): void {
  for (const child of element.children) {
    const holdsPicture = child.querySelector(PICTURE) !== null;
    const isPrinted = !holdsPicture && child.localName !== 'noscript' && child.localName !== 'img';
    if (isPrinted && isCredit(child) && (isInCaption || !isCaption(child)) && !isBoth(child)) {
      found.credits.push(child);
    } else if (isPrinted && !isInCaption && isCaption(child)) {
      found.captions.push(child);
      find(child, true, found);
    } else if (isPrinted && isInCaption && child.localName === 'small') {
      found.credits.push(child);
    } else find(child, isInCaption, found);
  }
}

/** A box around words and credit is called after both. */
const isBoth = (element: HtmlElement): boolean =>
  isCaption(element) && [...element.querySelectorAll('*')].some(isCredit);

/** The brackets around a credit that was taken out of them. */
const EMPTY = /\(\s?\)/g;

/** A credit without the brackets that are printed around all of it. */
function unbracketed(credit: string): string {
  const [, inner] = /^[([（]([^()[\]（）]*)[)\]）]$/.exec(credit) ?? [];
  return (inner ?? credit).trim();
}

/** Signs between the words and the credit that stood beside them. */
const LOOSE = /[\s|/·•—–-]/;

/** Reads what is printed in a figure beside its picture: the words, and the credit where it is marked as one. */
export function readFigureWords(figure: HtmlElement): FigureWords {
  const found: Found = { captions: [], credits: [] };
  find(figure, isCaption(figure), found);
  // What is printed beside a picture in a box of their own is its caption, whatever it is called.
  const isBox = found.captions.length === 0 && figure.localName !== 'figure';
  if (isCaption(figure) || isBox) found.captions.push(figure);
  const last = found.credits.length === 0 ? lastOf(found.captions) : null;
  if (last) found.credits.push(last);
  const credits = new Set(found.credits);
  const textOf = (isLeftOut: (element: HtmlElement) => boolean) =>
    distinct(found.captions.flatMap((caption) => printedLines(caption, isLeftOut))).join(' ');
  const words = textOf((element) => credits.has(element));
  const label = distinct(found.credits.map((each) => unbracketed(printedText(each)))).join(' / ');
  // What is marked may be the label of the credit alone: "Credit".
  const isLabel = label !== '' && /^[:：]/.test(words);
  const text = isLabel ? '' : withoutEnds(words.replace(EMPTY, ''), LOOSE);
  const credit = isLabel ? words.slice(1).trim() : label;
  if (text === '' && credit.length > LONGEST_CREDIT) return { text: credit, credit: null };
  if (credit === '' || text.endsWith(credit)) return { text, credit: null };
  return { text, credit };
}

const FEWEST_WORDS = 3;
const MOST_WORDS = 6;
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
/** A script without spaces has a word in two signs. */
const wordsIn = (text: string): number =>
  Math.max(text.split(/\s+/).length, (text.match(SIGNS)?.length ?? 0) / 2);

/** Whether a new line, or an element that is no word among others, stands right before an element. */
function isSetOff(element: HtmlElement): boolean {
  let before = element.previousSibling;
  while (before && isText(before) && (before.nodeValue ?? '').trim() === '')
    before = before.previousSibling;
  return before !== null && isElement(before) && before.localName !== 'a';
}

/** The last few words under a picture in an element of their own, which nothing names: whose picture it is. */
function lastOf([caption]: readonly HtmlElement[]): HtmlElement | null {
  const leaves = [...(caption?.querySelectorAll('span, em, i, small, div, cite') ?? [])].filter(
    (leaf) => leaf.querySelector('*') === null && printedText(leaf) !== ''
  );
  const last = leaves.at(-1);
  if (!caption || !last || !isSetOff(last)) return null;
  const [credit, whole] = [printedText(last), printedText(caption)];
  const words = whole.slice(0, -credit.length).trim();
  const isLast = whole.endsWith(credit) && wordsIn(words) >= FEWEST_WORDS;
  const isShort = credit.length <= LONGEST_CREDIT / 2 && wordsIn(credit) <= MOST_WORDS;
  return isLast && isShort && !/[.!?…。؟।]$/.test(credit) ? last : null;
}

/** Small screens are given some captions once more. */
const distinct = (texts: readonly string[]): string[] => [
  ...new Set(texts.filter((text) => text !== '')),
];
