import { printedText, type HtmlElement } from '../../html/page';
import { foreignWordsOf } from './hints';
import { paragraphsIn } from './paragraphs';
import type { Shares } from './shares';
import { bareText } from './similar';

/** Words that name what stands beside a story elsewhere, and here much of the story itself. */
export function ownWordsOf(root: HtmlElement, shares: Shares): Set<string> {
  const letters = new Map<string, number>();
  const count = (element: HtmlElement, around: ReadonlySet<string>) => {
    const words = new Set([...around, ...foreignWordsOf(element)]);
    const { kept } = shares.weightOf(element);
    const inner = [...element.children].reduce(
      (sum, child) => sum + shares.weightOf(child).kept,
      0
    );
    for (const word of words) letters.set(word, (letters.get(word) ?? 0) + kept - inner);
    if (kept > 0) for (const child of element.children) count(child, words);
  };
  for (const child of root.children) count(child, new Set());
  return new Set([...letters].filter(([, of]) => of > shares.most).map(([word]) => word));
}

/** What linked data state of the whole text, bare; null where it is its beginning, or of another text. */
export function usableStatement(
  root: HtmlElement,
  kept: ReadonlySet<HtmlElement>,
  statedBody: string | null
): string | null {
  if (statedBody === null) return null;
  const bare = ` ${bareText(statedBody)} `;
  let [all, found] = [0, 0];
  for (const paragraph of paragraphsIn(root)) {
    if (!kept.has(paragraph)) continue;
    const text = bareText(printedText(paragraph));
    all += text.length;
    if (bare.includes(` ${text} `)) found += text.length;
  }
  return all > 0 && found >= all * 0.8 ? bare : null;
}
