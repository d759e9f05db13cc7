import type { HtmlElement } from '../../html/page';
import type { Weight } from './weights';

/** Elements that show something. */
export const IS_SHOWN = /^(?:figure|picture|img|amp-img|video|audio|iframe)$/;

/** What a figure may show that is no picture. */
const IN_FIGURES =
  'video, audio, iframe, embed, object, svg, canvas, table, pre, blockquote, figcaption';

/** Whether an element shows something; some systems write every box among the paragraphs as a figure. */
export const isShown = (element: HtmlElement, { pictures }: Weight): boolean =>
  element.localName === 'figure'
    ? pictures > 0 || element.querySelector(IN_FIGURES) !== null
    : IS_SHOWN.test(element.localName);
