import type { Caption, Rendition } from '../stories';
import { element, escapeHtml, opening, type Html } from './element';

/** Wide enough for the text of a page; an original may have a hundred times the bytes. */
const WANTED = ['large', 'medium'];

/** The rendition that is shown in a text: the library's large one, or the file itself. */
export const shownPicture = ({ picture }: Caption): Rendition =>
  WANTED.map((name) => picture.renditions[name]).find((each) => each !== undefined) ?? picture;

/** Whose picture it is, as it is printed under it: the credit line, or who made it. */
export const creditOf = ({ creditLine, creator }: Caption): string | null => creditLine ?? creator;

/** A picture with its words and its credit under it. */
export function figureHtml(caption: Caption): Html {
  const { url, width, height } = shownPicture(caption);
  const image = opening('img', { src: url, alt: caption.altText ?? '', width, height });
  const credit = creditOf(caption);
  const words = [
    caption.caption === '' ? '' : escapeHtml(caption.caption),
    credit === null ? '' : element('small', {}, escapeHtml(credit)),
  ].filter((each) => each !== '');
  const under = words.length === 0 ? '' : element('figcaption', {}, words.join(' '));
  return element('figure', {}, image + under);
}
