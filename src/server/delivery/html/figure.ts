import type { Caption, Rendition } from '../stories';
import { creditUnder } from './credit';
import { element, escapeHtml, opening, type Html } from './element';

/** Wide enough for the text of a page; an original may have a hundred times the bytes. */
const WANTED = ['large', 'medium'];

/** The rendition that is shown in a text: the library's large one, or the file itself. */
const shownPicture = ({ picture }: Caption): Rendition =>
  WANTED.map((name) => picture.renditions[name]).find((each) => each !== undefined) ?? picture;

/**
 * A picture with its words and its credit under it.
 *
 * @param isShown whether the same picture stands before it; its words are shown all the same
 */
export function figureHtml(caption: Caption, isShown = false): Html {
  const { url, width, height } = shownPicture(caption);
  const image = isShown
    ? ''
    : opening('img', { src: url, alt: caption.altText ?? '', width, height });
  const credit = isShown ? null : creditUnder(caption);
  const words = [
    caption.caption === '' ? '' : escapeHtml(caption.caption),
    credit === null ? '' : element('small', {}, escapeHtml(credit)),
  ].filter((each) => each !== '');
  const under = words.length === 0 ? '' : element('figcaption', {}, words.join(' '));
  return image + under === '' ? '' : element('figure', {}, image + under);
}
