import { withoutEnd, withoutStart } from '../../../text/ends';
import { printedText, type HtmlElement } from '../../html/page';
import { bareText } from './similar';

const KICKER =
  /kicker|overline|eyebrow|dachzeile|spitzmarke|top-?line|roof-?line|ante-?titulo|sur-?titre|occhiello|(?:over|pre|super)-?title/i;
/** What is printed between kicker and headline. */
const BETWEEN = /[\s|:–—·•/-]/;

export interface PrintedHeadline {
  text: string;
  /** A few words over the headline, in the same heading. */
  kicker: string | null;
}

/** What is left of a heading without the words that it begins with, in an element of their own. */
const behind = (heading: HtmlElement, kicker: HtmlElement): string =>
  withoutStart(
    printedText(heading, (inner) => inner === kicker),
    BETWEEN
  );

/** Nothing calls it a kicker, and the page's title begins with what stands behind it. */
function untitled(heading: HtmlElement, titles: readonly string[]): HtmlElement | null {
  const [first] = heading.children;
  if (!first || !bareText(printedText(heading)).startsWith(bareText(printedText(first))))
    return null;
  const rest = bareText(behind(heading, first));
  const isTitled = rest !== '' && titles.some((title) => bareText(title).startsWith(rest));
  return isTitled ? first : null;
}

/**
 * Reads a heading in which a kicker may stand before the headline.
 * @param titles under which the page is shown elsewhere
 */
export function readHeading(heading: HtmlElement, titles: readonly string[]): PrintedHeadline {
  const whole = { text: printedText(heading), kicker: null };
  const element =
    [...heading.querySelectorAll('*')].find(({ className }) => KICKER.test(className)) ??
    untitled(heading, titles);
  if (!element) return whole;
  const kicker = withoutEnd(printedText(element), BETWEEN);
  // What stands behind the headline is no kicker, whatever it is called.
  if (!whole.text.startsWith(kicker)) return whole;
  const text = behind(heading, element);
  return text === '' || kicker === '' ? whole : { text, kicker };
}
