import { srcsetOf } from '../../picture';
import type { Caption, Rendition } from '../stories';
import { creditUnder } from './credit';
import { element, escapeHtml, opening, type Html } from './element';

/** Wide enough for the text of a page; an original may have a hundred times the bytes. */
const WANTED = ['large', 'medium'];

/** The rendition that is shown in a text: the library's large one, or the file itself. */
const shownPicture = ({ picture }: Caption): Rendition =>
  WANTED.map((name) => picture.renditions[name]).find((each) => each !== undefined) ?? picture;

/**
 * The renditions that a browser may choose from, the narrowest first. The original is not among them
 * where there is a smaller one that is wide enough.
 */
function choiceOf({ picture }: Caption, shown: Rendition): { srcset?: string; sizes?: string } {
  const byWidth = new Map(
    [...Object.values(picture.renditions), shown].flatMap(({ url, width }) =>
      width === null ? [] : [[width, url] as const]
    )
  );
  if (shown.width === null || byWidth.size < 2) return {};
  const srcset = srcsetOf([...byWidth].map(([width, url]) => ({ url, width })));
  return { srcset, sizes: `(min-width: ${shown.width}px) ${shown.width}px, 100vw` };
}

interface FigureOptions {
  /** Whether the same picture stands before it; its words are shown all the same. */
  isShown?: boolean;
  /** Whether browsers may choose a rendition by the width they have. */
  isResponsive: boolean;
}

/** A picture with its words and its credit under it. */
export function figureHtml(
  caption: Caption,
  { isShown = false, isResponsive }: FigureOptions
): Html {
  const shown = shownPicture(caption);
  const { url, width, height } = shown;
  const choice = isResponsive ? choiceOf(caption, shown) : {};
  const image = isShown
    ? ''
    : opening('img', { src: url, ...choice, alt: caption.altText ?? '', width, height });
  const credit = isShown ? null : creditUnder(caption);
  const words = [
    caption.caption === '' ? '' : escapeHtml(caption.caption),
    credit === null ? '' : element('small', {}, escapeHtml(credit)),
  ].filter((each) => each !== '');
  const under = words.length === 0 ? '' : element('figcaption', {}, words.join(' '));
  return image + under === '' ? '' : element('figure', {}, image + under);
}
