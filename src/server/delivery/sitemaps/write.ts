import { Readable } from 'node:stream';
import { ErrorLevel, SitemapIndexStream, SitemapStream } from 'sitemap';
import type { SitemapEntry } from './partBudget';

/** A file of a sitemap, as a reference to it. */
export interface IndexEntry {
  url: string;
  lastmod?: Date;
}

/** A story of the last two days. */
export interface NewsEntry {
  url: string;
  title: string;
  firstPublishedAt: Date;
  publication: { name: string; language: string };
}

/** Addresses were checked when they were made; nothing that the library doubts stops a file halfway. */
const level = ErrorLevel.SILENT;

/** A sitemap index (sitemaps.org 0.9). */
export const writeIndex = (entries: Iterable<IndexEntry>): Readable =>
  Readable.from(
    [...entries].map(({ url, lastmod }) => ({
      url,
      ...(lastmod && { lastmod: lastmod.toISOString() }),
    }))
  ).pipe(new SitemapIndexStream({ level }));

/**
 * A sitemap with pictures and languages, written while it is read. Of a picture Google reads the
 * address only: caption, geo_location, title and license were dropped from its documentation in 2022.
 */
export function writeSitemap(entries: AsyncIterable<SitemapEntry>): Readable {
  const stream = new SitemapStream({
    level,
    xmlns: { news: false, video: false, image: true, xhtml: true },
  });
  const source = Readable.from(items(entries));
  source.on('error', (error) => stream.destroy(error));
  stream.on('close', () => source.destroy());
  return source.pipe(stream);
}

async function* items(entries: AsyncIterable<SitemapEntry>) {
  for await (const { url, lastmod, images, languages } of entries) {
    yield {
      url,
      lastmod: lastmod.toISOString(),
      img: images.map((each) => ({ url: each })),
      links: languages.map(({ locale, url: other }) => ({ lang: locale, url: other })),
    };
  }
}

/** A sitemap of Google News (sitemap-news 0.9). */
export const writeNews = (entries: readonly NewsEntry[], frontPage: string): Readable => {
  const news = entries.map(({ url, title, firstPublishedAt, publication }) => ({
    url,
    news: { publication, title, publication_date: firstPublishedAt.toISOString() },
  }));
  // A file without an address is not valid.
  return Readable.from(news.length > 0 ? news : [{ url: frontPage }]).pipe(
    new SitemapStream({ level, xmlns: { news: true, video: false, image: false, xhtml: false } })
  );
};
