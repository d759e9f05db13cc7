import { printedText, type HtmlDocument, type HtmlElement } from '../../html/page';
import { UnreadableStoryError } from '../../unreadableStoryError';
import { paragraphsIn } from './paragraphs';
import { bareText, sharedWords } from './similar';

const HEADINGS = 'h1, h2, h3';

/** Letters of prose that make a story. */
const SHORTEST_STORY = 200;

const proseOf = (paragraphs: readonly HtmlElement[]): number =>
  paragraphs
    .map((paragraph) => printedText(paragraph).length)
    .filter((letters) => letters >= 60)
    .reduce((sum, letters) => sum + letters, 0);

/** The headlines of articles that hold a text of their own; a link to another page is none. */
const headlinesOfArticles = (document: HtmlDocument): string[] =>
  [...document.querySelectorAll('article')].flatMap((article) => {
    const heading = article.querySelector(HEADINGS);
    const isWhole =
      heading !== null &&
      heading.closest('article') === article &&
      !heading.querySelector('a[href]') &&
      !heading.closest('a[href]') &&
      proseOf(paragraphsIn(article)) >= SHORTEST_STORY;
    return heading && isWhole ? [printedText(heading)] : [];
  });

/** Main headings, each with a text of its own before the next. */
function mainHeadlines(document: HtmlDocument): string[] {
  const found: Array<{ headline: string; prose: number }> = [];
  for (const element of document.querySelectorAll('h1, p')) {
    if (element.localName === 'h1') found.push({ headline: printedText(element), prose: 0 });
    const last = found.at(-1);
    if (last) last.prose += proseOf(element.localName === 'p' ? [element] : []);
  }
  return found.filter(({ prose }) => prose >= SHORTEST_STORY).map(({ headline }) => headline);
}

/**
 * Looks for other stories on a page: articles or main headings, each with its text.
 *
 * @param stated what the page says its headline is, for machines and in its title
 * @param isOfOne whether the page says that it is one article, whatever its headline
 * @returns the headlines of what the page goes on with behind its own story
 * @throws UnreadableStoryError `several-stories` where none of them is the one that the page states
 */
export function findOtherStories(
  document: HtmlDocument,
  stated: readonly string[],
  isOfOne: boolean
): readonly string[] {
  const isStated = (headline: string) => stated.some((each) => sharedWords(headline, each) > 0.8);
  const others = new Set<string>();
  for (const headlines of [headlinesOfArticles(document), mainHeadlines(document)]) {
    const distinct = [...new Map(headlines.map((each) => [bareText(each), each])).values()];
    const [, second] = distinct;
    if (second === undefined) continue;
    if (isOfOne || distinct.some(isStated)) {
      if (!isOfOne || distinct.some(isStated))
        for (const headline of distinct) if (!isStated(headline)) others.add(headline);
      continue;
    }
    throw new UnreadableStoryError(
      'several-stories',
      `The page holds several stories: "${second.slice(0, 80)}" begins another. Save each in a file of its own.`,
      'page'
    );
  }
  return [...others];
}
