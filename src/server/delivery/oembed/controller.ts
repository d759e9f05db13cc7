import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { answerWithdrawn } from '../../article';
import { ARTICLE, OUTLET } from '../../strapi/uids';
import { answerAbout } from '../storyAt';
import { dependOn, listKey } from '../../cache';
import { oEmbed } from './oEmbed';
import { FormatNotProvided, readOEmbedRequest, type OEmbedRequest } from './request';
import { storyOfPage } from './storyOfPage';
import { writeXml } from './writeXml';

/** The oEmbed provider (oembed.com) for stories by their addresses on their outlets' sites. */
export const oEmbedController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * `GET /oembed?url=&format=json|xml&maxwidth=&maxheight=` — 404 for an address that is no story's,
   * 501 for another format, 410 or 451 for a withdrawn story. There is no 401: what may not be read
   * by everybody is not published.
   */
  async find(ctx: Context) {
    const request = readRequest(ctx);
    if (!request) return;
    dependOn(ctx, [listKey(ARTICLE), listKey(OUTLET)]);
    const page = await storyOfPage(strapi, request.url);
    if (page.found === 'nothing') throw new errors.NotFoundError('No story has this URL.');
    if (page.found === 'withdrawn') return answerWithdrawn(ctx, page.answer);
    answerAbout(ctx, page.story);
    const response = oEmbed(page.story, request);
    if (request.format === 'json') {
      ctx.body = response;
      return;
    }
    ctx.set('Content-Type', 'text/xml; charset=utf-8');
    ctx.body = writeXml(response);
  },
});

/** The request; null where it has answered that the format is not provided. */
function readRequest(ctx: Context): OEmbedRequest | null {
  try {
    return readOEmbedRequest(ctx.query);
  } catch (error) {
    if (!(error instanceof FormatNotProvided)) throw error;
    ctx.status = 501;
    ctx.body = {
      data: null,
      error: { status: 501, name: 'NotImplementedError', message: error.message, details: {} },
    };
    return null;
  }
}
