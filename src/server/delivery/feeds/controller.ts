import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { loadMirrorsIfAllowed } from '../mirrors';
import { splitFileName } from '../request';
import { stateReservation } from '../robots';
import { loadOutlets, madeOfStories } from '../stories';
import type { FeedFormats } from './feedFormats';
import { loadFeedPage } from './loadFeedPage';
import { readFeedRequest } from './readFeedRequest';
import { composed } from '../../text/composed';

/**
 * The feeds of outlets and sections. 404 for an outlet, section, format or page that is not there,
 * 400 for parameters that cannot be meant.
 */
export const feedController = ({ strapi }: { strapi: Core.Strapi }) => {
  async function answer(ctx: Context, outletSlug: string | null): Promise<void> {
    const formats: FeedFormats = strapi.plugin('newsroom').service('feed-formats');
    const { name, ending } = splitFileName(String(ctx.params.file), formats.endings());
    const outlets = await loadOutlets(strapi);
    const request = await readFeedRequest(strapi, outlets, ctx, {
      outlet: outletSlug ?? name,
      section: outletSlug === null ? null : name,
    });
    const { outlet, locale } = request;
    const feed = await loadFeedPage(strapi, outlets, request);
    madeOfStories(ctx, feed.stories, feed.outlet.logo);
    stateReservation(ctx, outlets.describe(outlet.row, locale).usageTerms);
    const mirrors = await loadMirrorsIfAllowed(strapi, ctx, [outlet.row.documentId]);
    const { type, text } = formats.write(ending, feed, mirrors);
    ctx.set('Content-Type', type);
    ctx.set('Content-Language', locale);
    ctx.body = text;
  }
  return {
    /** `GET /feeds/:outlet.rss`, `.atom`, `.json` */
    outlet: (ctx: Context) => answer(ctx, null),
    /** `GET /feeds/:outlet/:section.rss`, `.atom`, `.json` */
    section: (ctx: Context) => answer(ctx, composed(String(ctx.params.outlet))),
  };
};
