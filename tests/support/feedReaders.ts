import { Readable } from 'node:stream';
import { parseFeed } from '@rowanmanning/feed-parser';
import FeedParser from 'feedparser';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';

/** What any reader of feeds gets out of one, whichever parser it uses. */
export interface ReadItem {
  title: string;
  id: string;
  link: string | null;
  published: string;
}

const iso = (date: Date | string | null | undefined) => new Date(String(date)).toISOString();

/** By a parser over fast-xml-parser. */
export const readByFeedParser = (xml: string): ReadItem[] =>
  parseFeed(xml).items.map(({ title, id, url, published }) => ({
    title: String(title),
    id: String(id),
    link: url,
    published: iso(published?.toISOString()),
  }));

/** By a parser over sax, which streams. */
export function readBySax(xml: string): Promise<ReadItem[]> {
  return new Promise((resolve, reject) => {
    const items: ReadItem[] = [];
    const parser = new FeedParser({ normalize: true });
    parser.on('error', reject);
    parser.on('readable', () => {
      for (let item = parser.read(); item !== null; item = parser.read()) {
        const { title, guid, link, pubdate } = item as FeedParser.Item;
        items.push({ title, id: guid, link, published: iso(pubdate?.toISOString()) });
      }
    });
    parser.on('end', () => resolve(items));
    Readable.from([xml]).pipe(parser);
  });
}

/** By the parser of the library that wrote it. */
export function readByFeedsmith(xml: string): ReadItem[] {
  if (xml.includes('<rss')) {
    return (parseRssFeed(xml).items ?? []).map(({ title, guid, link, pubDate }) => ({
      title: String(title),
      id: String(guid?.value),
      link: link ?? null,
      published: iso(pubDate),
    }));
  }
  return (parseAtomFeed(xml).entries ?? []).map(({ title, id, links, published }) => ({
    title: String(title?.value),
    id: String(id),
    link: links?.[0]?.href ?? null,
    published: iso(published),
  }));
}
