import { withoutStart } from '../../../text/ends';
import { printedText, type HtmlElement } from '../../html/page';

const KICKER =
  /kicker|overline|eyebrow|dachzeile|spitzmarke|top-?line|roof-?line|ante-?titulo|sur-?titre|occhiello|(?:over|pre|super)-?title/i;
/** What is printed between kicker and headline. */
const BETWEEN = /[\s|:–—·•/-]/;

export interface PrintedHeadline {
  text: string;
  /** A few words over the headline, in the same heading. */
  kicker: string | null;
}

/** Reads a heading in which a kicker may stand before the headline. */
export function readHeading(heading: HtmlElement): PrintedHeadline {
  const whole = { text: printedText(heading), kicker: null };
  const element = [...heading.querySelectorAll('*')].find(({ className }) =>
    KICKER.test(className)
  );
  if (!element) return whole;
  const kicker = printedText(element);
  const rest = printedText(heading, (inner) => inner === element);
  const text = whole.text.startsWith(kicker) ? withoutStart(rest, BETWEEN) : rest;
  return text === '' || kicker === '' ? whole : { text, kicker };
}
