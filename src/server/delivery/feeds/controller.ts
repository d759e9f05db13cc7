import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import {
  localeOfOutlet,
  localeParameter,
  newsroomLocales,
  numberParameter,
  readOutlet,
  refuseUnknown,
  splitFileName,
} from '../request';
import { stateReservation } from '../robots';
import { loadOutlets, madeOfStories } from '../stories';
import { writeAtom } from './atom';
import { FEED_FORMATS, type FeedFormat, type FeedPage } from './feedPage';
import { writeJsonFeed } from './jsonFeed';
import { loadFeedPage, MAX_DEPTH } from './loadFeedPage';
import { writeRss } from './rss';

const PAGE_SIZE = { fallback: 20, max: 100 };

const WRITERS: Record<FeedFormat, { type: string; write(feed: FeedPage): string }> = {
  rss: { type: 'application/rss+xml; charset=utf-8', write: writeRss },
  atom: { type: 'application/atom+xml; charset=utf-8', write: writeAtom },
  json: { type: 'application/feed+json; charset=utf-8', write: writeJsonFeed },
};

/**
 * The feeds of outlets and sections. 404 for an outlet, section, format or page that is not there,
 * 400 for parameters that cannot be meant.
 */
export const feedController = ({ strapi }: { strapi: Core.Strapi }) => {
  async function answer(ctx: Context, outletSlug: string | null): Promise<void> {
    refuseUnknown(ctx.query, ['locale', 'page', 'pageSize']);
    const { name, ending } = splitFileName(String(ctx.params.file), FEED_FORMATS);
    const outlets = await loadOutlets(strapi);
    const outlet = readOutlet(outlets, outletSlug ?? name);
    const locales = await newsroomLocales(strapi);
    const locale = localeParameter(ctx.query, locales.known, localeOfOutlet(outlet.row, locales));
    const page = numberParameter(ctx.query, 'page', { fallback: 1, max: MAX_DEPTH });
    const pageSize = numberParameter(ctx.query, 'pageSize', PAGE_SIZE);
    if (page * pageSize > MAX_DEPTH) {
      throw new errors.ValidationError(
        `Invalid parameter "page": a feed goes back ${MAX_DEPTH} stories. Older ones are in the sitemap.`
      );
    }
    const feed = await loadFeedPage(strapi, outlets, {
      outlet,
      section: outletSlug === null ? null : name,
      locale,
      page,
      pageSize,
      parameters: {
        ...(ctx.query.locale ? { locale } : {}),
        ...(ctx.query.pageSize ? { pageSize: String(pageSize) } : {}),
      },
    });
    madeOfStories(ctx, feed.stories, feed.outlet.logo);
    stateReservation(ctx, outlets.describe(outlet.row, locale).usageTerms);
    const { type, write } = WRITERS[ending];
    ctx.set('Content-Type', type);
    ctx.set('Content-Language', locale);
    ctx.body = write(feed);
  }
  return {
    /** `GET /feeds/:outlet.rss`, `.atom`, `.json` */
    outlet: (ctx: Context) => answer(ctx, null),
    /** `GET /feeds/:outlet/:section.rss`, `.atom`, `.json` */
    section: (ctx: Context) => answer(ctx, String(ctx.params.outlet).normalize('NFC')),
  };
};
