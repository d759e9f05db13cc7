import type { HtmlElement } from '../../html/page';
import type { Shares } from './shares';

/** What stands behind the links to the stories before and after one, of which nothing is its own. */
export function behindPager(root: HtmlElement, shares: Shares): HtmlElement[] {
  const pager = [...root.querySelectorAll('a[rel~="prev"], a[rel~="next"]')].at(-1);
  const found: HtmlElement[] = [];
  for (
    let around: HtmlElement | null = pager ?? null;
    around && around !== root;
    around = around.parentElement
  ) {
    const siblings: HtmlElement[] = [...(around.parentElement?.children ?? [])];
    const behind = siblings.slice(siblings.indexOf(around) + 1);
    const kept = behind.reduce((sum, each) => sum + shares.weightOf(each).kept, 0);
    // Where much of the text goes on behind them, these are links of the text.
    if (kept >= shares.most) return found;
    found.push(...behind);
  }
  return found;
}
