import { hintsOf, isElement, nodesOf, type HtmlElement, type HtmlNode } from './dom';
import { isUnread } from './elements';
import { IMAGES, isInGallery } from './figures';
import { isCaption } from './figureWords';
import { printedText } from './printedText';
import { isPictureElement, signOf } from './pictureAddress';

/** How many elements a box around a picture and its words has at most, and how many letters. */
const LARGEST_BOX = 60;
const MOST_LETTERS = 600;
const REACH = 6;

interface Box {
  images: number;
  letters: number;
  /** Of them, letters in links. */
  linked: number;
  hasCaption: boolean;
}

const NO_BOX = /^(?:h[1-6]|ul|ol|table|blockquote|iframe|video|pre|form|nav)$/;

/** What is in an element, where that may be a picture and its words; null where it is more than that. */
function boxIn(element: HtmlElement): Box | null {
  const box: Box = { images: 0, letters: 0, linked: 0, hasCaption: false };
  let elements = 0;
  const isSmall = (node: HtmlNode, isLinked: boolean): boolean => {
    if (!isElement(node)) {
      const letters = (node.nodeValue ?? '').trim().length;
      box.letters += letters;
      if (isLinked) box.linked += letters;
      return box.letters <= MOST_LETTERS;
    }
    if (isUnread(node) || node.localName === 'noscript') return true;
    if (node.localName !== 'source') elements += 1;
    if (elements > LARGEST_BOX || NO_BOX.test(node.localName)) return false;
    if (IMAGES.has(node.localName) && signOf(node) === null && isPictureElement(node))
      box.images += 1;
    if (isCaption(node) || node.localName === 'small') box.hasCaption = true;
    for (const child of nodesOf(node)) {
      if (!isSmall(child, isLinked || node.localName === 'a')) return false;
    }
    return true;
  };
  return isSmall(element, false) ? box : null;
}

const OF_PICTURES =
  /image|photo|picture|media|figure|foto|bild|imagen|img|thumb|visual|slide|gallery/i;
/** Words beside a picture that nothing calls its caption are one where they are short. */
const LONGEST_UNCALLED = 400;

/** Pixels; a smaller picture in a box with words is somebody's face or a sign. */
const SMALLEST = 200;
const SHORTEST = 15;
/** A sentence has an end or a pause, which labels and titles have not. */
const SAYS = /[.!?…。؟।،,、，＝]/;

/**
 * Whether a box that nothing names holds a picture, words under it and nothing else, as a figure does. Whose face it
 * is, is said by the picture's own text.
 */
function isAlone(image: HtmlElement, around: HtmlElement, { letters, linked }: Box): boolean {
  const width = Number.parseFloat(image.getAttribute('width') ?? '');
  const alt = (image.getAttribute('alt') ?? '').trim();
  const text = printedText(around);
  const isFace = alt !== '' && alt.split(' ').length <= 4 && text.startsWith(alt);
  const [first] = around.children;
  return (
    !(width < SMALLEST) &&
    letters >= SHORTEST &&
    linked === 0 &&
    !isFace &&
    SAYS.test(text) &&
    image.closest('a') === null &&
    around.localName === 'div' &&
    first?.contains(image) === true &&
    printedText(first) === '' &&
    around.querySelector('p, button, input, time, svg') === null
  );
}

/** The box around one with a picture and no caption, where it adds the caption and nothing more. */
function captionedAround(element: HtmlElement): HtmlElement | null {
  const around = element.parentElement;
  const box = around && !/^(?:body|article|main|li|td)$/.test(around.localName) && boxIn(around);
  const isNext = [...(around?.children ?? [])].some(({ localName }) => localName === 'figcaption');
  return around && box && box.images === 1 && isNext ? around : null;
}

/** The box around an image and the words under it; null where there is none. */
function boxOf(image: HtmlElement): HtmlElement | null {
  const figure = image.closest('figure');
  if (figure && printedText(figure) !== '') return null;
  let around = (figure ?? image).parentElement;
  for (let step = 0; around && step < REACH; step += 1) {
    const box = boxIn(around);
    // Some systems keep a picture without its words in an article of its own.
    if (/^(?:body|article|main)$/.test(around.localName) && box?.letters !== 0) return null;
    const isItem = around.localName === 'li' && box?.hasCaption === true && isInGallery(around);
    if (!box || (box.letters > 0 && !isItem && /^(?:p|li|td|button)$/.test(around.localName)))
      return null;
    if (box.letters > 0 && around.localName !== 'a') {
      // What stands over a picture, as how many there are of it, may be boxed with it, its caption around both.
      const wider = box.hasCaption ? null : captionedAround(around);
      if (wider) return wider;
      const isOfOne = box.images === 1 && box.linked <= box.letters / 2;
      const isCalled =
        box.hasCaption || OF_PICTURES.test(hintsOf(around)) || isAlone(image, around, box);
      return isOfOne && (box.hasCaption || (isCalled && box.letters <= LONGEST_UNCALLED))
        ? around
        : null;
    }
    around = around.parentElement;
  }
  return null;
}

/** Boxes around one picture and its words that are no figure elements. */
export function findCaptionedBoxes(tree: {
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}): Set<HtmlElement> {
  const boxes = new Set<HtmlElement>();
  for (const image of tree.querySelectorAll('img, amp-img')) {
    if (image.closest('figcaption, noscript')) continue;
    const box = boxOf(image);
    if (box) boxes.add(box);
  }
  return boxes;
}
