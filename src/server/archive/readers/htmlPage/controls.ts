import { printedText, type HtmlElement } from '../../html/page';
import type { Weight } from './weights';

const ELEMENTS: ReadonlySet<string> = new Set([
  'button',
  'label',
  'select',
  'textarea',
  'fieldset',
]);
const ROLES: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'menuitem',
  'radio',
  'switch',
  'tab',
  'tooltip',
]);

/** Whether an element is there to be pressed or filled in, as the answers of a poll; a picture may be pressed too. */
export const isControl = (element: HtmlElement, { letters, pictures }: Weight): boolean =>
  (ELEMENTS.has(element.localName) ||
    ROLES.has((element.getAttribute('role') ?? '').toLowerCase())) &&
  !(pictures > 0 && letters === 0) &&
  element.querySelector('figure, figcaption') === null;

/** Whether an element asks readers to write something into it, and says hardly more than what for. */
export const isSignUp = (element: HtmlElement): boolean =>
  /^(?:div|section|aside)$/.test(element.localName) &&
  element.querySelector('input, textarea') !== null &&
  element.querySelector('figure') === null;

const ASKS = 'input[type="checkbox" i], input[type="radio" i], input[type="email" i]';
/** Letters of what says what a question is about, at the least, and of all that is asked, at the most. */
const FEWEST_ASKED = 60;
const MOST_ASKED = 1200;
/** Of a box, so much is the question; with less, a part of the story shares it. */
const MOST_OF_BOX = 0.8;

/** Whether a box asks readers something, as whether they want to see what another site gives, and tells why. */
export function isQuestion(element: HtmlElement, { letters }: Weight): boolean {
  if (!/^(?:div|section|aside|figure)$/.test(element.localName) || letters > MOST_ASKED)
    return false;
  const input = element.querySelector(ASKS);
  let around = input?.parentElement ?? null;
  const lettersOf = (each: HtmlElement) => printedText(each).replace(/\s+/g, '').length;
  while (around && around !== element && lettersOf(around) < FEWEST_ASKED)
    around = around.parentElement;
  return around !== null && lettersOf(around) >= letters * MOST_OF_BOX;
}

const OF_READERS_ALOUD =
  /(?:^|[\s_-])(?:visually-?hidden|hid(?:den|e)-?(?:visually|completely)|sr-only|off-?screen|assistive-?text|screen-?reader(?:-?(?:text|only))?)(?:$|[\s_-])/i;
const LONGEST_LABEL = 100;

/** Whether an element is a label that is not shown, and only read aloud: "End of the gallery". */
export const isLabelReadAloud = (element: HtmlElement): boolean =>
  /^(?:span|div|p|strong|em|li|a)$/.test(element.localName) &&
  OF_READERS_ALOUD.test(element.className) &&
  element.closest('h1, h2, h3') === null &&
  element.querySelector('h1, h2, h3, img, figure') === null &&
  (element.textContent ?? '').trim().length <= LONGEST_LABEL;
