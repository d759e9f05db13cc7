import { BodyReader } from './bodyReader';
import { parseHtml, type HtmlElement, type HtmlNode } from './dom';
import type { HtmlContext } from './figures';
import type { HtmlParts } from './htmlParts';
import { printedLines } from './printedText';
import { takeWordsUnderPictures } from './wordsUnderPictures';

/** The parts of a story that an element of a page holds. */
export function partsOfTree(
  tree: HtmlNode & { querySelectorAll(selector: string): Iterable<HtmlElement> },
  context: HtmlContext
): HtmlParts {
  const { collector } = new BodyReader(tree, context);
  const { parts, captions, problems } = collector;
  return takeWordsUnderPictures({ parts, captions, problems }, context);
}

/**
 * The parts of a story that a piece of HTML holds: texts, quotes, figures with their captions, embeds, each in its
 * place. Nothing of it is run or fetched, and no element, style or handler is kept; of what is not known the words
 * are. It takes time in proportion to the length of the HTML.
 */
export const partsOfHtml = (html: string, context: HtmlContext): HtmlParts =>
  partsOfTree(parseHtml(html), context);

/** The words of HTML as readers see them, a line for each block, character references decoded. */
export const plainText = (html: string): string => printedLines(parseHtml(html)).join('\n');
