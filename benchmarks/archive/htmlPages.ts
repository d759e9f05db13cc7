import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { parseHTML } from 'linkedom';
import { partsOfHtml } from '../../src/server/archive/html';
import { UnreadableStoryError } from '../../src/server/archive/decode';
import { decodePage } from '../../src/server/archive/readers/htmlPage/decodePage';
import { textsOfParts } from '../../src/server/archive/readers/htmlPage/datelineOfParts';
import { readHtmlPage } from '../../src/server/archive/readers/htmlPage/htmlPage';
import { languageOfCountry } from './pages/corpusPages';
import {
  figuresOf,
  scorePage,
  type LabelledPage,
  type ReadingFigures,
  type ReadPage,
} from './score';
import type { ScoredPage } from './scoredPages';

/** The labels that lie beside the pages of a publisher, by version. */
interface Labels {
  title: string;
  authors?: string[];
  publishing_date: string;
  body: { summary: string[]; sections: Array<{ headline: string[]; paragraphs: string[] }> };
  images?: Array<{ caption: string | null; description: string | null; authors?: string[] }>;
}

interface HtmlCase {
  html: string;
  labels: LabelledPage;
}

/** How whole pages were read, beside libraries that find a page's text alone. */
export interface HtmlPagesMeasurement {
  /** Each page as it was read. */
  pages: ScoredPage[];
  readability: ReadingFigures;
  defuddle: ReadingFigures;
  /** Of CPU, for a page. */
  millisecondsPerPage: number;
}

/** A moment in one zone, so that a day is the same day. */
const inUtc = (date: string | null | undefined): string | null => {
  if (!date) return null;
  const read = new Date(date.replace(' ', 'T'));
  return /[T ]\d/.test(date) && !Number.isNaN(read.getTime()) ? read.toISOString() : date;
};

function labelledPage(publisher: string, language: string, name: string, labels: Labels) {
  const { summary, sections } = labels.body;
  const paragraphs = sections.flatMap(({ headline, paragraphs: own }) => [...headline, ...own]);
  const images = labels.images ?? [];
  const page: LabelledPage = {
    name,
    publisher,
    language,
    headline: labels.title,
    ...(labels.authors && { byline: labels.authors.join(', ') || null }),
    date: inUtc(labels.publishing_date),
    body: [...summary, ...paragraphs].join('\n'),
    ...(labels.images && {
      captions: [...new Set(images.flatMap(({ caption }) => caption ?? []))],
    }),
    alsoCaptions: images.flatMap(({ caption, description, authors = [] }) => [
      description ?? '',
      [caption ?? '', ...authors].join(' '),
    ]),
  };
  return page;
}

/** Pages by country, each with a file of labels for each publisher. @param folder `news-html/…` of a corpus */
function loadHtmlPages(folder: string): HtmlCase[] {
  return fs.readdirSync(folder).flatMap((country) => {
    const files = fs.readdirSync(path.join(folder, country));
    const labelFiles = files.filter((file) => file.endsWith('.json'));
    return labelFiles.flatMap((file) => {
      const publisher = path.basename(file, '.json');
      // Soft hyphens are in some labels, and in no word.
      const text = fs.readFileSync(path.join(folder, country, file), 'utf8');
      const versions: Labels[] = Object.values(
        JSON.parse(text.replaceAll('\\u00ad', '').replaceAll('\u00ad', ''))
      );
      const pages = files
        .filter((name) => name.startsWith(`${publisher}_`) && name.endsWith('.gz'))
        .sort();
      return pages.flatMap((name, index): HtmlCase[] => {
        const labels = versions[index];
        if (!labels) return [];
        const bytes = zlib.gunzipSync(fs.readFileSync(path.join(folder, country, name)));
        const { html } = decodePage(bytes);
        const language = languageOfCountry(country);
        return [{ html, labels: labelledPage(publisher, language, name, labels) }];
      });
    });
  });
}

function read(html: string): ReadPage | null {
  try {
    const story = readHtmlPage(html);
    return {
      headline: story.headline,
      trail: story.sectionTrail,
      byline: story.by,
      datelinePlace: story.located,
      date: inUtc(story.publishedAt),
      body: [story.standfirst, story.dateline, ...textsOfParts(story.parts)]
        .filter((text) => text !== null)
        .map((text) => text.replaceAll('\n', ' '))
        .join('\n'),
      captions: story.captions.map(({ caption }) => caption).filter((caption) => caption !== ''),
    };
  } catch (error) {
    if (error instanceof UnreadableStoryError) return null;
    throw error;
  }
}

interface Extracted {
  title?: string | null;
  author?: string | null;
  date?: string | null;
  content?: string | null;
}

/** What a library alone gives: its headline and byline, and all text and captions of what it keeps. */
function readBy(extract: (html: string) => Extracted | null, html: string): ReadPage | null {
  try {
    const found = extract(html);
    if (!found) return null;
    const { parts, captions } = partsOfHtml(found.content ?? '', { base: null, publishedAt: null });
    return {
      headline: found.title ?? '',
      trail: [],
      byline: found.author || null,
      datelinePlace: null,
      date: inUtc(found.date),
      body: textsOfParts(parts).join('\n'),
      captions: captions.map(({ caption }) => caption).filter((caption) => caption !== ''),
    };
  } catch {
    return null;
  }
}

const documentOf = (html: string): unknown =>
  (parseHTML(html) as unknown as { document: unknown }).document;

function byReadability(html: string): Extracted | null {
  const found = new Readability(documentOf(html) as never).parse();
  return (
    found && {
      title: found.title,
      author: found.byline,
      date: found.publishedTime,
      content: found.content,
    }
  );
}

function byDefuddle(html: string): Extracted | null {
  // It looks at the address for sites that it knows, and these pages are to be read without.
  const found = new Defuddle(documentOf(html) as never, { url: 'https://news.example/' }).parse();
  return {
    title: found.title,
    author: found.author,
    date: found.published,
    content: found.content,
  };
}

/** Reads all labelled pages of a folder with the reader, and with each library alone. */
export function measureHtmlPages(folder: string): HtmlPagesMeasurement {
  const cases = loadHtmlPages(folder);
  const before = process.cpuUsage().user;
  const pages = cases.map(({ html, labels }) => ({
    publisher: labels.publisher,
    language: labels.language,
    score: scorePage(read(html), labels),
  }));
  const used = (process.cpuUsage().user - before) / 1000;
  const by = (extract: (html: string) => Extracted | null) =>
    figuresOf(cases.map(({ html, labels }) => scorePage(readBy(extract, html), labels)));
  return {
    pages,
    readability: by(byReadability),
    defuddle: by(byDefuddle),
    millisecondsPerPage: cases.length === 0 ? 0 : used / cases.length,
  };
}
