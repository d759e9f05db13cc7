import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { LineKind } from '../../../src/server/archive/readers/newsPage/lines/chain';
import { type LabelledPage, wordF1 } from '../score';
import { htmlAsText } from './htmlAsText';

/** A page with what it should be read as, and what else is known of its lines. */
export interface CorpusPage {
  labels: LabelledPage;
  /** The page as text. */
  text: string;
  /** The page as HTML; null where it was only kept as text. */
  html: string | null;
  kind: 'text' | 'html' | 'own';
  standfirst: readonly string[];
  credits: readonly string[];
  /** Lines that stand under the story. */
  footer: readonly string[];
  /** What each line is, by its number from 0; of our own pages. */
  kinds?: ReadonlyArray<LineKind | null>;
}

interface FundusArticle {
  title: string;
  authors?: string[];
  publishing_date?: string;
  body: {
    summary: string[];
    sections: Array<{ headline: string[]; paragraphs: string[] }>;
  };
  images?: Array<{ caption: string | null; description: string | null; authors: string[] }>;
}

interface TextLabels {
  lang: string;
  outlet: string;
  headline: string | null;
  section_trail: string[];
  byline?: string | null;
  dateline_place: string | null;
  date: string | null;
  captions: Array<{ text: string; credit: string | null }>;
  footer?: string[];
}

/** By the country whose publishers stand in a folder. */
const LANGUAGES: Readonly<Record<string, string>> = {
  at: 'de', au: 'en', be: 'en', ca: 'en', ch: 'de', cn: 'zh', de: 'de', es: 'es', fr: 'fr', gl: 'da',
  ind: 'hi', isl: 'is', it: 'it', jp: 'ja', li: 'de', lt: 'lt', lu: 'de', no: 'no', pl: 'pl', py: 'de',
  ru: 'ru', se: 'sv', tw: 'zh', uk: 'en', us: 'en', vn: 'vi', za: 'en',
}; // prettier-ignore

export const languageOfCountry = (country: string): string => LANGUAGES[country] ?? 'und';

const filled = (texts: ReadonlyArray<string | null | undefined>) =>
  texts.flatMap((text) => (text && /\p{L}/u.test(text) ? [text.replace(/\s+/g, ' ').trim()] : []));

const isPrinted = (text: string, page: string) =>
  page.replace(/\s+/g, ' ').toLowerCase().includes(text.toLowerCase());

/** Lines that agree so well with a title are its story's headline in other words; a page's only h1 may differ more. */
const SAME_STORY = 0.6;
const LEAST_LIKE = 0.2;

/** What a page prints as its headline, where the one that it gives to others is another. */
function printedHeadlines(html: string, title: string): string[] {
  const lines = htmlAsText(html).split('\n');
  const alike = lines.filter((line) => line.length < 400 && wordF1(line, title) >= SAME_STORY);
  const printed = [...html.matchAll(/<h1[\s>][\s\S]{0,4000}?<\/h1>/gi)].flatMap(([h1]) => {
    const text = htmlAsText(h1);
    return [text.replace(/\s+/g, ' '), ...text.split('\n')];
  });
  return [...alike, ...printed.filter((text) => wordF1(text, title) > LEAST_LIKE)];
}

function fundusPage(
  name: string,
  publisher: string,
  html: string,
  text: string,
  article: FundusArticle
): CorpusPage {
  const { title, body, images = [], authors = [] } = article;
  const paragraphs = body.sections.flatMap((section) =>
    filled([...section.headline, ...section.paragraphs])
  );
  const standfirst = filled(body.summary);
  const captions = filled(images.map(({ caption }) => caption));
  const credits = filled(images.flatMap((image) => image.authors));
  const named = filled(authors).filter((author) => isPrinted(author, text));
  const printed = captions.filter((caption) => isPrinted(caption.slice(0, 40), text));
  const country = name.split('/')[0] ?? '';
  return {
    labels: {
      name,
      publisher,
      language: languageOfCountry(country),
      headline: title.replace(/\s+/g, ' ').trim(),
      alsoHeadlines: printedHeadlines(html, title),
      ...((named.length > 0 || authors.length === 0) && {
        byline: named.length > 0 ? named.join(', ') : null,
      }),
      ...(article.publishing_date && { date: article.publishing_date.slice(0, 10) }),
      body: paragraphs.join('\n'),
      alsoOfStory: [...standfirst, ...captions].join('\n'),
      captions: [...new Set(printed)],
      alsoCaptions: [...captions, ...credits, ...filled(images.map((each) => each.description))],
    },
    text,
    html,
    kind: 'html',
    standfirst,
    credits,
    footer: [],
  };
}

/** Soft hyphens are in some labels, and in no word. */
const readLabels = (file: string) =>
  fs.readFileSync(file, 'utf8').replaceAll('\\u00ad', '').replaceAll('\u00ad', '');

/** The HTML pages of a corpus in the layout of Fundus's test resources: COUNTRY/PUBLISHER_DATE.html.gz beside COUNTRY/PUBLISHER.json; what a browser copies of a page may lie beside it as COUNTRY/PUBLISHER_DATE.txt. */
function fundusPages(dir: string): CorpusPage[] {
  return fs
    .readdirSync(dir)
    .sort()
    .flatMap((country) =>
      fs
        .readdirSync(path.join(dir, country))
        .filter((file) => file.endsWith('.html.gz'))
        .sort()
        .flatMap((file) => {
          const publisher = file.split('_')[0] ?? file;
          const labels = path.join(dir, country, `${publisher}.json`);
          const versions = Object.values(
            JSON.parse(readLabels(labels)) as Record<string, FundusArticle>
          );
          const html = gunzipSync(fs.readFileSync(path.join(dir, country, file))).toString('utf8');
          // A publisher's parser may have versions, each with the page that it was tried on.
          const article = versions.find(
            ({ body, title }) =>
              html.includes(title.slice(0, 20)) ||
              html.includes((body.sections[0]?.paragraphs[0] ?? '\0').slice(0, 40))
          );
          const copied = path.join(dir, country, file.replace(/\.html\.gz$/, '.txt'));
          const page = fs.existsSync(copied) ? fs.readFileSync(copied, 'utf8') : htmlAsText(html);
          return article ? [fundusPage(`${country}/${file}`, publisher, html, page, article)] : [];
        })
    );
}

function textPages(dir: string): CorpusPage[] {
  const labels = JSON.parse(fs.readFileSync(path.join(dir, 'expected.json'), 'utf8')) as Record<
    string,
    TextLabels
  >;
  return Object.entries(labels).map(([name, page]) => {
    const text = fs.readFileSync(path.join(dir, name), 'utf8');
    const date = /^\d{4}-\d{2}-\d{2}(?!.*URL)/.exec(page.date ?? '')?.[0];
    const isTrailPrinted = page.section_trail.every((section) => text.includes(section));
    return {
      labels: {
        name,
        publisher: page.outlet.replace(/\s?\(.*$/, ''),
        language: page.lang.split(' ')[0] ?? 'und',
        headline: page.headline,
        ...(isTrailPrinted && { trail: page.section_trail }),
        ...(page.byline !== undefined && { byline: page.byline }),
        datelinePlace: page.dateline_place,
        ...(date && { date }),
        captions: filled(page.captions.map((caption) => caption.text)),
        alsoCaptions: filled(page.captions.map(({ credit }) => credit)),
      },
      text,
      html: null,
      kind: 'text',
      standfirst: [],
      credits: filled(page.captions.map(({ credit }) => credit)),
      footer: page.footer ?? [],
    };
  });
}

/**
 * The labelled pages of a corpus, the HTML ones rendered to text as well.
 * @param dir a folder that holds `news-pages` (texts with expected.json) and `news-html` (any one layout of Fundus)
 */
export function corpusPages(dir: string): CorpusPage[] {
  const html = path.join(dir, 'news-html', 'flairNLP+fundus');
  const texts = path.join(dir, 'news-pages');
  return [
    ...(fs.existsSync(texts) ? textPages(texts) : []),
    ...(fs.existsSync(html) ? fundusPages(html) : []),
  ];
}
