import { isText, nodesOf, type HtmlDocument, type HtmlElement } from '../../html/page';
import { foreignWordsOf, isCalledForeign } from './hints';
import { paragraphsIn } from './paragraphs';
import { NO_WEIGHT, weigh } from './weights';

const lettersIn = (text: string | null): number => (text ?? '').replace(/\s+/g, '').length;

/** Letters that an element has as its own, outside of elements within. */
const ownLetters = (element: HtmlElement): number => {
  let letters = 0;
  for (const node of nodesOf(element)) if (isText(node)) letters += lettersIn(node.nodeValue);
  return letters;
};

/** Where other things than the story stand. */
const BESIDE = 'nav, footer, aside, form, dialog';

/** Of the letters that were found to be text, so many must be in the block that holds it. */
const MOST_OF_IT = 0.9;
/** Where paragraphs alone tell, other stories and comments are among them. */
const MOST_OF_PARAGRAPHS = 0.6;

/** The smallest element that holds most of the letters that elements have as their own. */
function blockAround(elements: Iterable<HtmlElement>, most: number): HtmlElement | null {
  const letters = new Map<HtmlElement, number>();
  let all = 0;
  for (const element of elements) {
    const own = ownLetters(element);
    if (own === 0) continue;
    all += own;
    for (let around: HtmlElement | null = element; around; around = around.parentElement) {
      letters.set(around, (letters.get(around) ?? 0) + own);
    }
  }
  let smallest: HtmlElement | null = null;
  for (const [element, count] of letters) {
    if (count < all * most) continue;
    if (smallest === null || smallest.contains(element)) smallest = element;
  }
  return smallest;
}

/** Letters of an article's text, at the least. */
const FEWEST_LETTERS = 300;

/** Pages that go on with other stories: only what is in the article of the headline is its text. */
function blockOfOne(
  found: HtmlElement,
  readable: ReadonlySet<HtmlElement>,
  heading: HtmlElement | null
): HtmlElement {
  const article = heading?.closest('article') ?? null;
  if (!article || article.contains(found) || !found.contains(article)) return found;
  const inside = [...readable].filter((element) => article.contains(element));
  const letters = inside.reduce((sum, element) => sum + ownLetters(element), 0);
  return letters < FEWEST_LETTERS ? found : (blockAround(inside, MOST_OF_IT) ?? found);
}

const lettersOf = (elements: Iterable<HtmlElement>): number => {
  let letters = 0;
  for (const element of elements) letters += lettersIn(element.textContent);
  return letters;
};

/** Whether an element stands in a box beside the story; one around the headline too is the page's own. */
function isBeside(element: HtmlElement, heading: HtmlElement | null): boolean {
  const box = element.closest(BESIDE);
  return box !== null && !(heading !== null && box.contains(heading));
}

const SHORTEST_PROSE = 60;
const MOST_LINKED = 0.4;

/** Paragraphs that say something, where the story may be. */
function proseIn(root: HtmlElement, heading: HtmlElement | null): HtmlElement[] {
  const weights = weigh(root, new Set());
  const layout = wordsAround(heading);
  return paragraphsIn(root).filter((paragraph) => {
    const { letters, linked } = weights.get(paragraph) ?? NO_WEIGHT;
    return (
      letters >= SHORTEST_PROSE &&
      linked < letters * MOST_LINKED &&
      !isBeside(paragraph, heading) &&
      !isInForeign(paragraph, heading, layout)
    );
  });
}

/** Words that name the boxes around the headline too: "page-with-sidebar" says how a page is laid out. */
function wordsAround(heading: HtmlElement | null): Set<string> {
  const words = new Set<string>();
  for (let around = heading?.parentElement ?? null; around; around = around.parentElement)
    for (const word of foreignWordsOf(around)) words.add(word);
  return words;
}

const REACH_OF_NAMES = 5;

function isInForeign(
  element: HtmlElement,
  heading: HtmlElement | null,
  layout: ReadonlySet<string>
): boolean {
  let around: HtmlElement | null = element;
  for (let step = 0; around && step < REACH_OF_NAMES; step += 1) {
    if (heading !== null && around.contains(heading)) return false;
    if (isCalledForeign(around, layout)) return true;
    around = around.parentElement;
  }
  return false;
}

/** Where the text of a page is, and which elements were found to be text. */
export interface FoundText {
  block: HtmlElement;
  kept: ReadonlySet<HtmlElement>;
}

/** With less of the text in the article of the headline, what was found is the text of another. */
const LEAST_FOUND = 0.1;

/** Of so much more prose around the headline than was found readable, too little was found. */
const MUCH_MORE = { inArticle: 1.6, inPage: 2.5 };

/**
 * The element that holds a page's text: around what was found readable, or around the paragraphs near the headline
 * where that is far less.
 */
export function findText(
  document: HtmlDocument,
  readable: ReadonlySet<HtmlElement>,
  heading: HtmlElement | null
): FoundText | null {
  const kept = new Set([...readable].filter((element) => !isBeside(element, heading)));
  const found = blockAround(kept, MOST_OF_IT);
  const article =
    (heading?.closest('article, main, [role="main"]') ?? found?.closest('article')) || null;
  const root = article ?? document.querySelector('body') ?? document.documentElement;
  const prose = root ? proseIn(root, heading) : [];
  const block = blockAround(withInner(prose), MOST_OF_PARAGRAPHS);
  const inBlock = prose.filter((each) => block?.contains(each));
  const keptProse = prose.filter((each) => kept.has(each));
  const factor = article ? MUCH_MORE.inArticle : MUCH_MORE.inPage;
  // What was found is another story's where the article of the headline has a text, and nothing of it was found.
  const isOfAnother =
    heading?.closest('article') === article &&
    article !== null &&
    lettersOf(inBlock) >= FEWEST_LETTERS &&
    lettersOf(keptProse) < lettersOf(inBlock) * LEAST_FOUND;
  const isTooLittle = !found || lettersOf(inBlock) > Math.max(lettersOf(keptProse), 1) * factor;
  const isMost = !found || lettersOf(inBlock) > lettersIn(found.textContent) * 0.5;
  if (block && isTooLittle && (isMost || isOfAnother)) {
    return { block, kept: new Set([...kept, ...withInner(inBlock)]) };
  }
  return found ? { block: blockOfOne(found, kept, heading), kept } : null;
}

function withInner(elements: Iterable<HtmlElement>): Set<HtmlElement> {
  const all = new Set<HtmlElement>();
  for (const element of elements) {
    all.add(element);
    for (const inner of element.querySelectorAll('*')) all.add(inner);
  }
  return all;
}

/** Fewer letters of a statement are its beginning. */
const FEWEST_STATED = 300;

/** Writes the text that a page states and does not print into it; null where it states none. */
export function writeStatedText(document: HtmlDocument, stated: string | null): FoundText | null {
  const body = document.querySelector('body');
  if (body === null || stated === null || lettersIn(stated) < FEWEST_STATED) return null;
  const block = document.createElement('div');
  for (const line of stated.split(/\n+/).filter((each) => each.trim() !== '')) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line.trim();
    block.append(paragraph);
  }
  body.append(block);
  return { block, kept: withInner([block]) };
}
