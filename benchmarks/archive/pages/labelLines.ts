import type { Line } from '../../../src/server/archive/readers/newsPage/blocks';
import {
  LINE_KINDS,
  type LineKind,
} from '../../../src/server/archive/readers/newsPage/lines/chain';
import { readPageDate } from '../../../src/server/archive/readers/newsPage/pageDate';
import { wordF1, wordsOf } from '../score';
import type { CorpusPage } from './corpusPages';

const ALL: readonly LineKind[] = LINE_KINDS;
const SHINGLE = 3;
const LONGEST_DATE_LINE = 14;
const LONGEST_BYLINE = 16;

const plain = (text: string) => wordsOf(text).join(' ');

function shingles(texts: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const text of texts) {
    const words = wordsOf(text);
    for (let at = SHINGLE; at <= words.length; at += 1)
      found.add(words.slice(at - SHINGLE, at).join(' '));
  }
  return found;
}

/** Tells whether a line is one of some texts, or a good part of one. */
function memberOf(texts: readonly string[]): (line: string) => boolean {
  const whole = new Set(texts.map(plain).filter((text) => text !== ''));
  const parts = shingles(texts);
  return (line) => {
    const words = wordsOf(line);
    if (whole.has(words.join(' '))) return true;
    if (words.length < 5) return false;
    const own = shingles([line]);
    const shared = [...own].filter((each) => parts.has(each)).length;
    return shared >= own.size * 0.7;
  };
}

/** The line that is the headline: the last that says it with most of the story behind it. */
function headlineIn(
  lines: readonly Line[],
  headlines: readonly string[],
  bodies: readonly number[]
): number {
  const likes = lines.map(({ text }) =>
    text.length > 400 ? 0 : Math.max(...headlines.map((headline) => wordF1(text, headline)))
  );
  const most = Math.max(...likes);
  if (most < 0.55) return -1;
  const found = likes.flatMap((like, at) => (like >= most * 0.95 ? [at] : []));
  const texts = bodies.filter((body) => !found.includes(body));
  const behind = (at: number) => texts.filter((body) => body > at).length / texts.length;
  return found.findLast((at) => behind(at) >= 0.7) ?? -1;
}

/**
 * What each line of a page may be, by its labels: one kind where they say, all where they do not.
 * @returns null where the page's text does not have its story
 */
export function labelLines(lines: readonly Line[], page: CorpusPage): LineKind[][] | null {
  const { labels } = page;
  // A page without a story has anything but a headline.
  if (labels.headline === null)
    return lines.map(() => LINE_KINDS.filter((kind) => kind !== 'headline'));
  if (page.kinds) return lines.map(({ number }) => [page.kinds?.[number - 1] ?? 'below']);
  const isBody = labels.body === undefined ? null : memberOf(labels.body.split('\n'));
  const isStandfirst = memberOf(page.standfirst);
  const isCaption = memberOf([...(labels.captions ?? []), ...(labels.alsoCaptions ?? [])]);
  const isFooter = memberOf(page.footer);
  const texts = lines.map(({ text }) => text);
  const long = texts.map((text) => wordsOf(text).length >= 9);
  const bodies = texts.flatMap((text, at) =>
    (isBody ? isBody(text) && long[at] : long[at] && !isCaption(text)) ? [at] : []
  );
  const headline = headlineIn(lines, [labels.headline, ...(labels.alsoHeadlines ?? [])], bodies);
  if (headline === -1) return null;
  const inStory = bodies.filter((at) => at > headline);
  const [firstBody] = inStory;
  const last = inStory.at(-1);
  if (firstBody === undefined || last === undefined) return null;
  const footer = isBody ? -1 : texts.findIndex((text, at) => at > headline && isFooter(text));
  const end = isBody ? last : footer === -1 ? texts.length - 1 : footer - 1;
  const authors = (labels.byline ?? '')
    .split(/,| und | and /)
    .map(plain)
    .filter(Boolean);
  const kinds = texts.map((text, at): LineKind[] => {
    const words = wordsOf(text);
    const own = words.join(' ');
    const isNamed =
      words.length <= LONGEST_BYLINE && authors.some((author) => own.includes(author));
    const isDate = words.length <= LONGEST_DATE_LINE && readPageDate(text) !== null;
    if (at < headline) {
      // A story's own words above it are a copy of it.
      return isBody && isBody(text) && long[at] ? [...ALL] : ['above'];
    }
    if (at === headline) return ['headline'];
    if (isCaption(text) && !isBody?.(text) && words.length > 0) return ['caption'];
    if (at > end) {
      // Who wrote it stands under a story as well as over it.
      if (isBody?.(text) || isCaption(text)) return [...ALL];
      return isNamed && at < end + 4 ? ['byline', 'below'] : ['below'];
    }
    if (isStandfirst(text) && !isBody?.(text)) return ['standfirst'];
    if (isBody?.(text))
      return at < firstBody && !long[at] ? ['body', 'standfirst', 'box'] : ['body'];
    if (at < firstBody && (isNamed || isDate)) return ['byline'];
    if (!isBody) {
      if (at < firstBody) return ['byline', 'standfirst', 'box', 'caption'];
      return long[at] ? ['body'] : ['body', 'box', 'byline'];
    }
    return isNamed ? ['byline', 'box'] : ['box'];
  });
  return kinds;
}
