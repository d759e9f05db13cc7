import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { loadMirrorsIfAllowed } from '../mirrors';
import { storyAt } from '../storyAt';
import { metaHtml } from './metaHtml';
import { newsArticle } from './newsArticle';
import { openGraph } from './openGraph';
import { scriptSafe } from './scriptSafe';

/** What search engines and social networks read of one story, each at an address of its own. */
export const structuredDataController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /articles/by-slug/:slug/json-ld?locale=` — schema.org NewsArticle, safe inside a script. */
  async jsonLd(ctx: Context) {
    const story = await storyAt(strapi, ctx, '/json-ld');
    if (!story) return;
    ctx.set('Content-Type', 'application/ld+json; charset=utf-8');
    const outlets = story.outlet ? [story.outlet.documentId] : [];
    ctx.body = scriptSafe(newsArticle(story, await loadMirrorsIfAllowed(strapi, ctx, outlets)));
  },

  /** `GET /articles/by-slug/:slug/open-graph?locale=` — tags, and the same as HTML for a head. */
  async openGraph(ctx: Context) {
    const story = await storyAt(strapi, ctx, '/open-graph');
    if (!story) return;
    const tags = openGraph(story);
    ctx.body = { data: { tags, html: metaHtml(tags) } };
  },
});
