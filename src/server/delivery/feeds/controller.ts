import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { loadMirrorsIfAllowed, type StoryMirrors } from '../mirrors';
import { splitFileName } from '../request';
import { stateReservation } from '../robots';
import { loadOutlets, madeOfStories } from '../stories';
import { writeAtom } from './atom';
import { FEED_FORMATS, type FeedFormat, type FeedPage } from './feedPage';
import { writeJsonFeed } from './jsonFeed';
import { loadFeedPage } from './loadFeedPage';
import { readFeedRequest } from './readFeedRequest';
import { writeRss } from './rss';
import { composed } from '../../text/composed';

const WRITERS: Record<
  FeedFormat,
  { type: string; write(feed: FeedPage, mirrors: StoryMirrors): string }
> = {
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
    const { name, ending } = splitFileName(String(ctx.params.file), FEED_FORMATS);
    const outlets = await loadOutlets(strapi);
    const request = await readFeedRequest(strapi, outlets, ctx, {
      outlet: outletSlug ?? name,
      section: outletSlug === null ? null : name,
    });
    const { outlet, locale } = request;
    const feed = await loadFeedPage(strapi, outlets, request);
    madeOfStories(ctx, feed.stories, feed.outlet.logo);
    stateReservation(ctx, outlets.describe(outlet.row, locale).usageTerms);
    const { type, write } = WRITERS[ending];
    ctx.set('Content-Type', type);
    ctx.set('Content-Language', locale);
    ctx.body = write(feed, await loadMirrorsIfAllowed(strapi, ctx, [outlet.row.documentId]));
  }
  return {
    /** `GET /feeds/:outlet.rss`, `.atom`, `.json` */
    outlet: (ctx: Context) => answer(ctx, null),
    /** `GET /feeds/:outlet/:section.rss`, `.atom`, `.json` */
    section: (ctx: Context) => answer(ctx, composed(String(ctx.params.outlet))),
  };
};
