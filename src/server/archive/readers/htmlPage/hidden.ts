import { isLabelReadAloud } from './controls';
import { printedText, type HtmlDocument, type HtmlElement } from '../../html/page';

/** From here on what is hidden is no label but a text that is shown to subscribers. */
const LETTERS = 400;
/** A paragraph with fewer may be a label. */
const LETTERS_OF_PARAGRAPH = 80;

/** Windows over a page, as of consents to cookies, by what they tell assistive technology. */
const WINDOWS = 'dialog, [role="dialog" i], [role="alertdialog" i], [aria-modal="true" i]';

const holdsStory = (element: HtmlElement): boolean =>
  element.querySelector('h1, main, article') !== null;

/** Tells of paragraphs that are kept from assistive technology until a script has asked who reads. */
function showKeptParagraphs(document: HtmlDocument): void {
  for (const paragraph of document.querySelectorAll('p[aria-hidden="true" i]')) {
    if (printedText(paragraph).length >= LETTERS_OF_PARAGRAPH)
      paragraph.removeAttribute('aria-hidden');
  }
}

/** Shows texts that a page hides until a script has asked who reads. */
function showHiddenText(document: HtmlDocument): void {
  for (const element of document.querySelectorAll('[style*="display" i], [hidden]')) {
    const style = element.getAttribute('style') ?? '';
    if (!element.hasAttribute('hidden') && !/display\s*:\s*none/i.test(style)) continue;
    if (element.closest('nav, footer, aside, form, dialog, header')) continue;
    const paragraphs = [...element.querySelectorAll('p')];
    const letters = paragraphs.reduce((sum, each) => sum + printedText(each).length, 0);
    if (paragraphs.length < 2 || letters < LETTERS) continue;
    element.removeAttribute('hidden');
    element.removeAttribute('style');
  }
}

const LABELS_READ_ALOUD =
  '[class*="hid" i], [class*="sr-only" i], [class*="reader" i], [class*="screen" i], [class*="assistive" i]';

/** Takes windows and labels that are only read aloud off a page, and shows the texts under them. */
export function uncover(document: HtmlDocument): void {
  for (const window of [...document.querySelectorAll(WINDOWS)]) {
    if (!holdsStory(window)) window.remove();
  }
  for (const label of [...document.querySelectorAll(LABELS_READ_ALOUD)]) {
    if (isLabelReadAloud(label)) label.remove();
  }
  showHiddenText(document);
  showKeptParagraphs(document);
}
