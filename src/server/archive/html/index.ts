export type { HtmlContext } from './figures';
export { partsOfHtml, plainText } from './partsOfHtml';
