import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { dependOn, listKey } from '../cache';
import { loadOutletMap } from '../outlet';
import { EditorReader } from '../strapi/reader';
import { ARTICLE, IMAGE_CAPTION, OUTLET, SECTION } from '../strapi/uids';
import type { SearchField } from './engines';
import { readSearchRequest } from './request';
import { searchStories } from './searchStories';
import { storySearch } from './storySearch';

/** By what a story is found that a reader may read. */
const PUBLIC_FIELDS: readonly SearchField[] = ['story', 'captions'];

/** What an editor has to be allowed to read to find a story by its words, as permissions name it. */
const STORY_FIELDS = [
  ...['headline', 'kicker', 'standfirst', 'body', 'by', 'dateline', 'located', 'section'],
  ...['authors.name', 'people.name', 'places.name'],
];
const CAPTION_FIELDS = ['caption', 'altText', 'creator', 'creditLine', 'city', 'country'];

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
      const fieldsIn = (locale: string) => fieldsFor(reader, locale);
      const request = await readSearchRequest(strapi, ctx.query, map, fieldsIn, true);
      const { locale } = request.question;
      ctx.body = await searchStories(strapi, request, map, async (hits) => {
        const entries = hits.map((hit) => ({ documentId: hit.documentId, locale, hit }));
        return (await reader.readable(ARTICLE, entries)).map(({ hit }) => hit);
      });
    },
  };
};

/** Who may not read all of a story finds it by its headline; who may read only some captions, by none. */
function fieldsFor(reader: EditorReader, locale: string): SearchField[] {
  const ofStory: SearchField = STORY_FIELDS.every((field) => reader.mayRead(ARTICLE, field))
    ? 'story'
    : 'headline';
  return reader.mayReadEvery(IMAGE_CAPTION, CAPTION_FIELDS, locale)
    ? [ofStory, 'captions']
    : [ofStory];
}
