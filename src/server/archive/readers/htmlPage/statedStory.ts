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

/** From so many letters on a text is found where its words run into those beside it. */
const LONG = 60;
/** Of what was found to be text, so much is in a statement of the whole of it. */
const MOST_STATED = 0.8;

/** The words of the whole story as linked data state them. */
class StatedText {
  private readonly bare: string;
  /** Some systems set the paragraphs of a statement one behind the other without a space. */
  private readonly run: string;

  constructor(text: string) {
    this.bare = ` ${bareText(text)} `;
    this.run = this.bare.replaceAll(' ', '');
  }

  /** Whether it holds a text, in these words, and with others before and behind it. */
  has(text: string): boolean {
    return this.hasBare(bareText(text));
  }

  private hasBare(bare: string): boolean {
    return this.bare.includes(` ${bare} `);
  }

  /** Whether it holds a text, be it that its words run into those beside it. */
  holds(text: string): boolean {
    const bare = bareText(text);
    return (
      this.hasBare(bare) || (bare.length >= LONG && this.run.includes(bare.replaceAll(' ', '')))
    );
  }
}

/** What linked data state of a story's text, as far as it is the one that was found on the page. */
export interface StatedStory {
  text: StatedText;
  /** Whether it holds each paragraph by itself, so that what it does not hold is none of the story's. */
  isWhole: boolean;
}

/** What linked data state of the whole text; null where it is its beginning, or of another text. */
export function usableStatement(
  root: HtmlElement,
  kept: ReadonlySet<HtmlElement>,
  statedBody: string | null
): StatedStory | null {
  if (statedBody === null) return null;
  const text = new StatedText(statedBody);
  let [all, apart, held] = [0, 0, 0];
  for (const paragraph of paragraphsIn(root)) {
    if (!kept.has(paragraph)) continue;
    const printed = printedText(paragraph);
    all += printed.length;
    if (text.has(printed)) apart += printed.length;
    if (text.holds(printed)) held += printed.length;
  }
  if (all === 0 || held < all * MOST_STATED) return null;
  return { text, isWhole: apart >= all * MOST_STATED };
}
