import { factories } from '@strapi/strapi';
import type { Context } from 'koa';
import { IMAGE_CAPTION } from '../strapi/uids';
import { CAPTIONS } from './foundInLists';
import { wordsExchanged } from './wordsExchanged';

/** `GET /image-captions?_q=` finds by all words of captions, as the panel does; `status` as ever. */
export const captionController = factories.createCoreController(IMAGE_CAPTION, ({ strapi }) => ({
  async find(ctx: Context) {
    const query = await wordsExchanged(strapi, ctx.query, CAPTIONS, {
      state: ctx.query.status === 'draft' ? 'draft' : 'published',
      fieldsIn: () => ['story'],
      names: CAPTIONS.names,
    });
    if (query) ctx.query = query as never;
    return super.find(ctx);
  },
}));
