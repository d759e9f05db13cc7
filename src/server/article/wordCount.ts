import { LRUCache } from 'lru-cache';
import { textOfBody } from '../text/storyText';

/** The longest text that is segmented in one go: Intl.Segmenter's time grows with the square. */
const PIECE = 2000;

/** Pieces of at most PIECE characters, cut where there is white space if there is any. */
function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const whole = text.length - start <= PIECE;
    const space = whole ? -1 : text.slice(start, start + PIECE).search(/\s\S*$/);
    const end = whole ? text.length : start + (space > 0 ? space : PIECE);
    yield text.slice(start, end);
    start = end;
  }
}

/** Made once: to make one takes as long as a short story does. */
const segmenters = new LRUCache<string, Intl.Segmenter>({ max: 50 });

function segmenterOf(locale: string): Intl.Segmenter {
  const made = segmenters.get(locale);
  if (made) return made;
  const known = Intl.Segmenter.supportedLocalesOf(locale, { localeMatcher: 'lookup' });
  const segmenter = new Intl.Segmenter(known, { granularity: 'word' });
  segmenters.set(locale, segmenter);
  return segmenter;
}

/**
 * How many words a body has, by the rules of its language (UAX #29 and dictionaries, through
 * Intl.Segmenter): Chinese and Thai are counted by word though they are written without spaces.
 *
 * @param locale language tag; one that Intl does not know counts by the general rules
 */
export function wordCount(body: unknown, locale: string): number {
  const segmenter = segmenterOf(locale);
  let words = 0;
  for (const piece of piecesOf(textOfBody(body))) {
    for (const segment of segmenter.segment(piece)) {
      if (segment.isWordLike) words += 1;
    }
  }
  return words;
}
