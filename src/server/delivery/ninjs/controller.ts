import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { loadFeedPage, readFeedRequest, type FeedPage, type FeedRequest } from '../feeds';
import { stateReservation } from '../robots';
import { loadOutlets, madeOfStories } from '../stories';
import { storyAt } from '../storyAt';
import { ninjsArticle } from './article';
import { ninjsList } from './list';
import { apiAddress } from '../../http';
import { composed } from '../../text/composed';

/** Stories by IPTC ninjs 3.1. */
export const ninjsController = ({ strapi }: { strapi: Core.Strapi }) => {
  async function list(ctx: Context, section: string | null): Promise<void> {
    const outlets = await loadOutlets(strapi);
    const named = { outlet: composed(String(ctx.params.outlet)), section };
    const request = await readFeedRequest(strapi, outlets, ctx, named);
    const page = await loadFeedPage(strapi, outlets, request);
    madeOfStories(ctx, page.stories);
    stateReservation(ctx, outlets.describe(request.outlet.row, request.locale).usageTerms);
    ctx.append('Link', pageLinks(`${apiAddress(strapi)}/ninjs`, request, page));
    ctx.set('Content-Language', request.locale);
    ctx.body = ninjsList(page);
  }
  return {
    /** `GET /articles/by-slug/:slug/ninjs?locale=` */
    async article(ctx: Context) {
      const story = await storyAt(strapi, ctx, '/ninjs');
      if (story) ctx.body = ninjsArticle(story);
    },
    /** `GET /ninjs/:outlet?locale=&page=&pageSize=` */
    outlet: (ctx: Context) => list(ctx, null),
    /** `GET /ninjs/:outlet/:section?locale=&page=&pageSize=` */
    section: (ctx: Context) => list(ctx, composed(String(ctx.params.section))),
  };
};

/** The value of the Link header (RFC 8288) that leads through the pages. */
function pageLinks(
  root: string,
  { outlet, section, page, parameters }: FeedRequest,
  { hasNext }: FeedPage
): string {
  const path = [outlet.slug, ...(section === null ? [] : [section])].map(encodeURIComponent);
  const link = (rel: string, number: number) => {
    const query = new URLSearchParams({
      ...parameters,
      ...(number > 1 && { page: String(number) }),
    }).toString();
    return `<${root}/${path.join('/')}${query && `?${query}`}>; rel="${rel}"`;
  };
  return [
    link('first', 1),
    ...(page > 1 ? [link('prev', page - 1)] : []),
    ...(hasNext ? [link('next', page + 1)] : []),
  ].join(', ');
}
