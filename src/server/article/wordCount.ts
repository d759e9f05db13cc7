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

/** Lines that were counted before: an edit changes one paragraph, and a publication none. */
const counted = new LRUCache<string, number>({
  maxSize: 500_000,
  sizeCalculation: (_words, key) => key.length,
});

function wordsOfLine(line: string, locale: string): number {
  const key = `${locale} ${line}`;
  const known = counted.get(key);
  if (known !== undefined) return known;
  const segmenter = segmenterOf(locale);
  let words = 0;
  for (const piece of piecesOf(line)) {
    for (const segment of segmenter.segment(piece)) {
      if (segment.isWordLike) words += 1;
    }
  }
  counted.set(key, words);
  return words;
}

/**
 * How many words a body has, by the rules of its language (UAX #29 and dictionaries, through
 * Intl.Segmenter): Chinese and Thai are counted by word though they are written without spaces.
 * No word goes on behind the end of a line (rules WB3a and WB3b).
 *
 * @param locale language tag; one that Intl does not know counts by the general rules
 */
export function wordCount(body: unknown, locale: string): number {
  return textOfBody(body)
    .split('\n')
    .reduce((words, line) => words + wordsOfLine(line, locale), 0);
}
