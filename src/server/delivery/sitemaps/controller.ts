import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { streamToPromise } from 'sitemap';
import { nameIn } from '../../outlet';
import { printable } from '../html';
import { readOutlet, splitFileName } from '../request';
import { loadOutlets, madeOfStories, readHeadlines } from '../stories';
import { newsLanguage } from './newsLanguage';
import { partName, partNamed, partsOf } from './parts';
import { readPart } from './readPart';
import { writeIndex, writeNews, writeSitemap } from './write';
import { apiAddress, refuseMisplaced } from '../../http';
import { ListingReader } from '../../listing';
import { composed } from '../../text/composed';

const XML = 'application/xml; charset=utf-8';
const TWO_DAYS = 2 * 24 * 60 * 60 * 1000;

/** What Google News takes. */
const MAX_NEWS = 1000;

/** Stories of a part that is sent in one piece: a few megabytes. */
const SHORT = 5000;

/** The news change by the mere passing of time, of which no write tells a cache. */
const NEWS_CACHING = 'public, max-age=300';

/** The sitemaps of an outlet: an index, a part for each month, and the news of the last two days. */
export const sitemapController = ({ strapi }: { strapi: Core.Strapi }) => {
  async function outletOf(ctx: Context, slug: string) {
    refuseMisplaced(ctx.query, []);
    const outlet = readOutlet(await loadOutlets(strapi), slug);
    madeOfStories(ctx, []);
    return outlet;
  }

  /** A short file is sent in one piece, which a cache can keep; a long one while it is written. */
  async function send(ctx: Context, file: Readable, isShort = true): Promise<void> {
    const body = isShort ? await streamToPromise(file) : file;
    ctx.set('Content-Type', XML);
    ctx.body = body;
  }

  async function news(ctx: Context, slug: string): Promise<void> {
    const { row, address } = await outletOf(ctx, slug);
    const since = new Date(Date.now() - TWO_DAYS);
    const listed = await new ListingReader(strapi).since(row.documentId, since, MAX_NEWS);
    const stories = await readHeadlines(strapi, listed);
    ctx.set('Cache-Control', NEWS_CACHING);
    await send(
      ctx,
      writeNews(
        stories.flatMap(({ canonicalUrl, headline, firstPublishedAt, locale }) =>
          canonicalUrl === null || firstPublishedAt === null
            ? []
            : [
                {
                  url: canonicalUrl,
                  title: printable(headline),
                  firstPublishedAt,
                  publication: {
                    name: printable(nameIn(locale, row)),
                    language: newsLanguage(locale),
                  },
                },
              ]
        ),
        address
      )
    );
  }

  async function part(ctx: Context, slug: string, name: string): Promise<void> {
    const { row } = await outletOf(ctx, slug);
    const wanted = partNamed(name);
    const found = wanted && (await readPart(strapi, row.documentId, wanted));
    if (!found) {
      throw new errors.NotFoundError('This sitemap has no such part. The index names them all.');
    }
    await send(ctx, writeSitemap(found.entries), found.size <= SHORT);
  }

  return {
    /** `GET /sitemaps/:outlet.xml` */
    async index(ctx: Context) {
      const { name } = splitFileName(String(ctx.params.file), ['xml']);
      const { row } = await outletOf(ctx, name);
      const base = `${apiAddress(strapi)}/sitemaps/${encodeURIComponent(name)}`;
      const months = await new ListingReader(strapi).months(row.documentId);
      const index = writeIndex([
        ...months.flatMap((month) =>
          partsOf(month).map((each) => ({
            url: `${base}/${partName(each)}.xml`,
            lastmod: month.contentModifiedAt,
          }))
        ),
        { url: `${base}/news.xml` },
      ]);
      await send(ctx, index);
    },

    /** `GET /sitemaps/:outlet/news.xml` and `GET /sitemaps/:outlet/2026-10.xml` */
    async part(ctx: Context) {
      const { name } = splitFileName(String(ctx.params.file), ['xml']);
      const slug = composed(String(ctx.params.outlet));
      await (name === 'news' ? news(ctx, slug) : part(ctx, slug, name));
    },
  };
};
