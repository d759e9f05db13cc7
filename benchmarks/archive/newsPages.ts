import fs from 'node:fs';
import path from 'node:path';

import { decodeStory, UnreadableStoryError } from '../../src/server/archive/decode';
import { readNewsPage } from '../../src/server/archive/readers/newsPage/newsPage';
import type { Story } from '../../src/server/archive/story';

/** What a labelled page should be read as; the labels of a page's URL are not in its text. */
interface ExpectedPage {
  lang: string;
  headline: string | null;
  section_trail: string[];
  byline?: string | null;
  dateline_place: string | null;
  captions: { text: string; credit: string | null }[];
  mirrors?: string[];
}

interface Share {
  right: number;
  of: number;
}

interface NewsPageMiss {
  page: string;
  what: string;
  expected: string;
  read: string;
}

export interface NewsPageMeasurement {
  pages: number;
  headlines: Share;
  /** Pages without a headline that were refused, as they should be. */
  refusals: Share;
  sectionTrails: Share;
  bylines: Share;
  datelinePlaces: Share;
  captionTexts: Share;
  captionCredits: Share;
  /** Captions read that are none. */
  falseCaptions: number;
  mirrors: Share;
  /** Mirrors with an address read that are none. */
  falseMirrors: number;
  milliseconds: number;
  misses: NewsPageMiss[];
}

const folded = (text: string) =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .replace(/[.\s]+$/, '')
    .trim()
    .toLowerCase();

const newShare = (): Share => ({ right: 0, of: 0 });

const newMeasurement = (pages: number): NewsPageMeasurement => ({
  pages,
  headlines: newShare(),
  refusals: newShare(),
  sectionTrails: newShare(),
  bylines: newShare(),
  datelinePlaces: newShare(),
  captionTexts: newShare(),
  captionCredits: newShare(),
  falseCaptions: 0,
  mirrors: newShare(),
  falseMirrors: 0,
  milliseconds: 0,
  misses: [],
});

function readOrRefuse(file: string): { story: Story | null; text: string } {
  try {
    const { text } = decodeStory(fs.readFileSync(file));
    try {
      return { story: readNewsPage(text), text };
    } catch (error) {
      if (error instanceof UnreadableStoryError) return { story: null, text };
      throw error;
    }
  } catch (error) {
    if (error instanceof UnreadableStoryError) return { story: null, text: '' };
    throw error;
  }
}

/** Compares one page's story with its labels and adds the result to the measurement. */
function compare(
  page: string,
  story: Story,
  text: string,
  expected: ExpectedPage,
  total: NewsPageMeasurement
): void {
  const count = (share: Share, what: string, wanted: string | null, read: string | null) => {
    share.of += 1;
    if (folded(wanted ?? '') === folded(read ?? '')) share.right += 1;
    else total.misses.push({ page, what, expected: wanted ?? '', read: read ?? '' });
  };
  count(total.headlines, 'headline', expected.headline, story.headline);
  const isPrinted = expected.section_trail.every((section) => text.includes(section));
  if (isPrinted) {
    count(
      total.sectionTrails,
      'section trail',
      expected.section_trail.join(' / '),
      story.sectionTrail.join(' / ')
    );
  }
  count(total.bylines, 'byline', expected.byline ?? null, story.by);
  count(total.datelinePlaces, 'dateline place', expected.dateline_place, story.located);
  const unread = new Set(story.captions);
  for (const caption of expected.captions) {
    const wanted = folded(caption.text);
    const found =
      [...unread].find((candidate) => folded(candidate.caption) === wanted) ??
      [...unread].find(
        (candidate) => wanted !== '' && folded(candidate.caption).startsWith(wanted.slice(0, 40))
      );
    if (found) unread.delete(found);
    count(
      total.captionTexts,
      'caption',
      caption.text || '(credit only)',
      found ? found.caption || '(credit only)' : '(none)'
    );
    count(total.captionCredits, 'credit', caption.credit, found ? found.creditLine : '(none)');
  }
  total.falseCaptions += unread.size;
  for (const caption of unread)
    total.misses.push({ page, what: 'false caption', expected: '', read: caption.caption });
  const addresses = new Set(
    story.mirrors.flatMap(({ address }) => (address ? [new URL(address).hostname] : []))
  );
  for (const host of expected.mirrors ?? []) {
    count(total.mirrors, 'mirror', host, addresses.has(host) ? host : '(none)');
    addresses.delete(host);
  }
  total.falseMirrors += addresses.size;
}

/**
 * Reads every labelled page of a folder and counts what was read right.
 * @param dir a folder with text pages and `expected.json`, their labels by file name.
 */
export function measureNewsPages(dir: string): NewsPageMeasurement {
  const labels = JSON.parse(fs.readFileSync(path.join(dir, 'expected.json'), 'utf8')) as Record<
    string,
    ExpectedPage
  >;
  const total = newMeasurement(Object.keys(labels).length);
  const started = performance.now();
  for (const [page, expected] of Object.entries(labels)) {
    const { story, text } = readOrRefuse(path.join(dir, page));
    if (expected.headline === null) {
      total.refusals.of += 1;
      if (!story) total.refusals.right += 1;
      else
        total.misses.push({ page, what: 'refusal', expected: '(refused)', read: story.headline });
    } else if (story) compare(page, story, text, expected, total);
    else {
      total.headlines.of += 1;
      total.misses.push({ page, what: 'headline', expected: expected.headline, read: '(refused)' });
    }
  }
  total.milliseconds = Math.round(performance.now() - started);
  return total;
}
