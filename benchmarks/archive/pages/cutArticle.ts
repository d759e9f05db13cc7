import { readPageLines } from '../../../src/server/archive/readers/newsPage/blocks';
import { tidyText } from '../../../src/server/archive/plainText';
import type { CorpusPage } from './corpusPages';
import { labelLines } from './labelLines';

/** What somebody selects with an article when they copy it from a browser, in lines. */
const OVER = 2;
const UNDER = 3;

/** The text of a page from over its headline to under its last paragraph; null where the page does not print them. */
export function cutArticle(page: CorpusPage): string | null {
  const { lines } = readPageLines(tidyText(page.text));
  const kinds = labelLines(lines, page);
  if (!kinds) return null;
  const isOnly = (kind: string) => (allowed: readonly string[]) =>
    allowed.length === 1 && allowed[0] === kind;
  const from = Math.max(0, kinds.findIndex(isOnly('headline')) - OVER);
  const to = kinds.findLastIndex(isOnly('body')) + UNDER;
  const cut = lines.slice(from, to + 1);
  return cut
    .map(({ text, block }, at) => (at > 0 && cut[at - 1]?.block !== block ? `\n${text}` : text))
    .join('\n');
}
