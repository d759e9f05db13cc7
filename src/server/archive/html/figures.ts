import type { StoryCaption, StoryPicture } from '../story';
import { readStoryCaption, type AroundCaption } from '../storyCaption';
import { tidyText } from '../plainText';
import { hintsOf, isElement, nodesOf, type HtmlElement, type HtmlNode } from './dom';
import { isUnread } from './elements';
import type { FigureWords } from './figureWords';
import { isPictureElement, pictureName, pictureOf, type PictureBase } from './pictureAddress';

/** From where a piece of HTML is, and what is known of its story. */
export interface HtmlContext extends AroundCaption, PictureBase {
  /** An empty line ends a paragraph, and the end of a line is meant: texts that were written without `<p>`. */
  keepsLines?: boolean | undefined;
}

export const IMAGES: ReadonlySet<string> = new Set(['img', 'amp-img']);

/** An image element that shows a picture. */
export interface Shown {
  image: HtmlElement;
  /** Null where its address is not in the page. */
  picture: StoryPicture | null;
}

function collectImages(node: HtmlNode, isFallback: boolean, found: HtmlElement[]): void {
  if (!isElement(node) || isUnread(node)) return;
  const { localName } = node;
  if (localName === 'noscript' && !isFallback) return;
  if (IMAGES.has(localName)) found.push(node);
  for (const child of nodesOf(node)) collectImages(child, isFallback, found);
}

/**
 * The pictures in an element, each once: the one in `<noscript>` is for the one that a script loads, and a page
 * may draw one picture in several sizes.
 */
export function shownIn(element: HtmlElement, place: PictureBase): Shown[] {
  const images: HtmlElement[] = [];
  collectImages(element, false, images);
  const shown = images
    .filter(isPictureElement)
    .map((image): Shown => ({ image, picture: pictureOf(image, place) }));
  if (shown.some(({ picture }) => picture === null) || shown.length === 0) {
    const all: HtmlElement[] = [];
    collectImages(element, true, all);
    const fallbacks = all
      .filter((image) => isPictureElement(image) && image.closest('noscript') !== null)
      .map((image): Shown => ({ image, picture: pictureOf(image, place) }))
      .filter(({ picture }) => picture !== null);
    return eachOnce([...shown.filter(({ picture }) => picture !== null), ...fallbacks]);
  }
  return eachOnce(shown);
}

function eachOnce(shown: readonly Shown[]): Shown[] {
  const byName = new Map<string, Shown>();
  for (const each of shown) {
    const name = each.picture ? pictureName(each.picture) : '';
    if (!byName.has(name)) byName.set(name, each);
  }
  return [...byName.values()];
}

const GALLERY = /gallery|slide-?show|carousel|slider|bilderstrecke|galeria|diaporama/i;

/** Whether pictures in an element are of a gallery. */
export const isGallery = (element: HtmlElement): boolean => GALLERY.test(hintsOf(element));

/** How far a gallery is drawn around its pictures. */
const REACH_OF_GALLERY = 6;

export function isInGallery(element: HtmlElement): boolean {
  let around: HtmlElement | null = element;
  for (let step = 0; around && step < REACH_OF_GALLERY; step += 1) {
    if (around.localName === 'body' || around.localName === 'article') return false;
    if (isGallery(around)) return true;
    around = around.parentElement;
  }
  return false;
}

/** What an alternative text is when nobody wrote one: the name of a file. */
const FILE_NAME = /^[\w.%-]{1,200}\.(?:jpe?g|png|gif|webp|avif)$/i;

/** The caption of a picture as its page prints it. */
export function captionOfPicture(
  { image, picture }: Shown,
  { text, credit }: FigureWords,
  context: HtmlContext
): StoryCaption {
  const alt = tidyText(image.getAttribute('alt') ?? '')
    .replaceAll('\n', ' ')
    .trim();
  const caption = readStoryCaption({ text, credit: credit === '' ? null : credit }, context);
  const isNamed = alt !== '' && alt !== text && alt !== caption.caption && !FILE_NAME.test(alt);
  return {
    ...caption,
    altText: isNamed ? alt : null,
    picture,
    role: isInGallery(image) ? 'gallery' : null,
  };
}
