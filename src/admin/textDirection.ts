/** Where editors read and write what may be in any language. */
const TEXT = ['input', 'textarea', '[contenteditable]', 'h1', 'td span', 'td a'];
/** What the newsroom itself says: in an Arabic panel, too, which Strapi lays out left to right. */
const OWN = '[data-newsroom-says] :is(p, li, dt, dd, span, h3, summary)';

/**
 * Lets each line of text run in the direction of its own letters (CSS Writing Modes, `plaintext`).
 * The panel is laid out left to right; without this an Arabic or Hebrew headline starts at the
 * wrong end and is cut at its beginning. Text that runs left to right stays as it is.
 */
export function letTextRunItsOwnWay(page: Document): void {
  const style = page.createElement('style');
  style.dataset.newsroom = 'text-direction';
  style.textContent = `${[...TEXT, OWN].join(', ')} { unicode-bidi: plaintext; text-align: start; }`;
  page.head.append(style);
}
