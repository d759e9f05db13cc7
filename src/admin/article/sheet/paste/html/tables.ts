/** More is no cell of a table, but a text that is laid out by one. */
const LONGEST_CELL = 600;

const LAYS_OUT = 'table, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, hr';

const isFilled = (cell: Element): boolean => (cell.textContent ?? '').trim() !== '';

/** The rows of a table, each with its cells. */
export const tableRows = (table: Element): Element[][] =>
  [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th')
  );

/** Whether a table holds a table, and not the layout of a mail or a page. */
export function isOfData(table: Element): boolean {
  if (['none', 'presentation'].includes(table.getAttribute('role') ?? '')) return false;
  if (table.querySelector(LAYS_OUT)) return false;
  const rows = tableRows(table);
  return (
    rows.some((row) => row.filter(isFilled).length > 1) &&
    rows.flat().every((cell) => (cell.textContent ?? '').length <= LONGEST_CELL)
  );
}
