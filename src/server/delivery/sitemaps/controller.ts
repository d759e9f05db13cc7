import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { nameIn } from '../../outlet';
import { printable } from '../html';
import { apiAddress, readOutlet, refuseUnknown, splitFileName } from '../request';
import { Listings, loadOutlets, madeOfStories, readHeadlines } from '../stories';
import { newsLanguage } from './newsLanguage';
import { partName, partNamed, partsOf } from './parts';
import { readPart } from './readPart';
import { writeIndex, writeNews, writeSitemap } from './write';

const XML = 'application/xml; charset=utf-8';
const TWO_DAYS = 2 * 24 * 60 * 60 * 1000;

/** What Google News takes. */
const MAX_NEWS = 1000;

/** How long an answer may be kept that changes by the mere passing of time, in seconds. */
const NEWS_MAX_AGE = 300;

/** The sitemaps of an outlet: an index, a part for each month, and the news of the last two days. */
export const sitemapController = ({ strapi }: { strapi: Core.Strapi }) => {
  async function outletOf(ctx: Context, slug: string) {
    refuseUnknown(ctx.query, []);
    const outlet = readOutlet(await loadOutlets(strapi), slug);
    madeOfStories(ctx, []);
    ctx.set('Content-Type', XML);
    return outlet;
  }

  async function news(ctx: Context, slug: string): Promise<void> {
    const { row, address } = await outletOf(ctx, slug);
    const since = new Date(Date.now() - TWO_DAYS);
    const listed = await new Listings(strapi).since(row.documentId, since, MAX_NEWS);
    const stories = await readHeadlines(strapi, listed);
    ctx.set('Cache-Control', `public, max-age=${NEWS_MAX_AGE}`);
    ctx.body = writeNews(
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
    );
  }

  async function part(ctx: Context, slug: string, name: string): Promise<void> {
    const { row } = await outletOf(ctx, slug);
    const wanted = partNamed(name);
    const entries = wanted && (await readPart(strapi, row.documentId, wanted));
    if (!entries) {
      ctx.remove('Content-Type');
      throw new errors.NotFoundError('This sitemap has no such part. The index names them all.');
    }
    ctx.body = writeSitemap(entries);
  }

  return {
    /** `GET /sitemaps/:outlet.xml` */
    async index(ctx: Context) {
      const { name } = splitFileName(String(ctx.params.file), ['xml']);
      const { row } = await outletOf(ctx, name);
      const base = `${apiAddress(strapi)}/sitemaps/${encodeURIComponent(name)}`;
      const months = await new Listings(strapi).months(row.documentId);
      ctx.body = writeIndex([
        ...months.flatMap((month) =>
          partsOf(month).map((each) => ({
            url: `${base}/${partName(each)}.xml`,
            lastmod: month.contentModifiedAt,
          }))
        ),
        { url: `${base}/news.xml` },
      ]);
    },

    /** `GET /sitemaps/:outlet/news.xml` and `GET /sitemaps/:outlet/2026-10.xml` */
    async part(ctx: Context) {
      const { name } = splitFileName(String(ctx.params.file), ['xml']);
      const slug = String(ctx.params.outlet).normalize('NFC');
      await (name === 'news' ? news(ctx, slug) : part(ctx, slug, name));
    },
  };
};
