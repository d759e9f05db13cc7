import { isElement, nodesOf, type HtmlElement } from './dom';

/** More is no cell of a table, but a text that is laid out by one. */
const LONGEST_CELL = 600;

const LAYS_OUT = 'table, h1, h2, h3, h4, ul, ol, blockquote, hr, figure, iframe';

const PARTS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

/** The rows of a table, each with its cells; rows of tables inside are not among them. */
export const rowsOfTable = (table: HtmlElement): HtmlElement[][] =>
  [...table.children]
    .flatMap((child) => (PARTS.has(child.localName) ? [...child.children] : [child]))
    .filter(({ localName }) => localName === 'tr')
    .map((row) => [...row.children].filter(({ localName }) => /^t[dh]$/.test(localName)));

const isFilled = (cell: HtmlElement): boolean => (cell.textContent ?? '').trim() !== '';

/** Whether a table holds a table, and not the layout of a page or a mail. */
export function isTableOfData(table: HtmlElement): boolean {
  if (['none', 'presentation'].includes(table.getAttribute('role') ?? '')) return false;
  if (table.querySelector(LAYS_OUT)) return false;
  const rows = rowsOfTable(table);
  return (
    rows.some((row) => row.filter(isFilled).length > 1) &&
    rows.every((row) => row.every((cell) => (cell.textContent ?? '').length <= LONGEST_CELL))
  );
}

/** The title of a table. */
export const captionOfTable = (table: HtmlElement): HtmlElement | null =>
  [...nodesOf(table)].filter(isElement).find(({ localName }) => localName === 'caption') ?? null;
