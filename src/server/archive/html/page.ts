/** What readers of whole pages use of them, beside the parts of a story. */
export { hintsOf, isElement, isText, nodesOf, parseHtml } from './dom';
export type { HtmlDocument, HtmlElement, HtmlNode } from './dom';
export { isUnread } from './elements';
export { printedLines, printedText } from './printedText';
export { partsOfTree } from './partsOfHtml';
export { pictureName } from './pictureAddress';
export { webUrlOf } from './faces';
export { findCaptionedBoxes } from './boxes';
export { isGallery } from './figures';
