import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { dependOn, listKey } from '../cache';
import { loadOutletMap } from '../outlet';
import { EditorReader } from '../strapi/reader';
import { ARTICLE, IMAGE_CAPTION, OUTLET, SECTION } from '../strapi/uids';
import { editorFields } from './editorFields';
import type { SearchField } from './engines';
import { readSearchRequest } from './request';
import { searchStories } from './searchStories';
import { storySearch } from './storySearch';

/** By what a story is found that a reader may read. */
const PUBLIC_FIELDS: readonly SearchField[] = ['story', 'captions'];

/** Finds stories by their words. 400 for parameters that cannot be meant. */
export const searchController = ({ strapi }: { strapi: Core.Strapi }) => {
  function refuseWhileOff(): void {
    if (storySearch(strapi).isOn) return;
    throw new errors.NotFoundError(
      'Search is off. Set the option search.enabled of the newsroom plugin to true.'
    );
  }
  return {
    /** `GET /articles/search?q=`: what is published. */
    async find(ctx: Context) {
      refuseWhileOff();
      const map = await loadOutletMap(strapi);
      const request = await readSearchRequest(strapi, ctx.query, map, () => PUBLIC_FIELDS, false);
      dependOn(ctx, ([ARTICLE, IMAGE_CAPTION, SECTION, OUTLET] as const).map(listKey));
      ctx.set('Content-Language', request.question.locale);
      // What an operator's engine knows, and since when, no write of ours tells.
      if (storySearch(strapi).isForeign) ctx.set('Cache-Control', 'no-store');
      ctx.body = await searchStories(strapi, request, map);
    },

    /** `GET /newsroom/articles/search?q=&state=`: what the editor who asks may read. */
    async findForEditors(ctx: Context) {
      refuseWhileOff();
      const reader = new EditorReader(strapi, ctx.state.userAbility);
      if (!reader.mayRead(ARTICLE, 'headline')) throw new errors.ForbiddenError();
      const map = await loadOutletMap(strapi);
      const fieldsIn = (locale: string) => editorFields(reader, locale);
      const request = await readSearchRequest(strapi, ctx.query, map, fieldsIn, true);
      const { locale } = request.question;
      ctx.body = await searchStories(strapi, request, map, async (hits) => {
        const entries = hits.map((hit) => ({ documentId: hit.documentId, locale, hit }));
        return (await reader.readable(ARTICLE, entries)).map(({ hit }) => hit);
      });
    },
  };
};
