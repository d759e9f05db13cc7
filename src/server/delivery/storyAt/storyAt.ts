import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { answerMoved, answerWithdrawn, articleBySlug, WITHDRAWN_ANSWERS } from '../../article';
import { ARTICLE } from '../../strapi/uids';
import {
  BAD_PARAMETERS,
  linkHeader,
  LOCALE,
  localeParameter,
  MOVED,
  NOT_FOUND,
  refuseMisplaced,
  slugOfPath,
  type RouteAnswer,
  type RouteAnswers,
} from '../../http';
import { newsroomLocales } from '../request';
import { stateReservation } from '../robots';
import { madeOfStories, readStories, type PublishedStory } from '../stories';
import { dependOn, entryKey, listKey } from '../../cache';
import { composed } from '../../text/composed';

/** The query parameters of a story in some format; what else stands in an address says nothing to it. */
const STORY_QUERY = { locale: LOCALE };
export const STORY_PARAMETERS = Object.keys(STORY_QUERY);

/** What is asked of a story in some format. */
export const STORY_REQUEST = {
  params: { slug: slugOfPath('article', 'mill-street-flood') },
  query: STORY_QUERY,
};

/** What the address of a story in some format answers. */
export const storyAnswers = (story: RouteAnswer): RouteAnswers => ({
  200: story,
  301: MOVED,
  400: BAD_PARAMETERS,
  404: NOT_FOUND,
  ...WITHDRAWN_ANSWERS,
});

/**
 * The story at `/articles/by-slug/:slug<suffix>?locale=`, for a route that tells it in some format.
 * Where there is none, it has answered what the story's own page answers: 301 to the same format at
 * the present address, 410 or 451.
 *
 * @throws NotFoundError where readers never saw a story
 * @throws ValidationError for parameters that cannot be meant
 */
export async function storyAt(
  strapi: Core.Strapi,
  ctx: Context,
  suffix: string
): Promise<PublishedStory | null> {
  refuseMisplaced(ctx.query, STORY_PARAMETERS);
  const { known, fallback } = await newsroomLocales(strapi);
  const locale = localeParameter(ctx.query, known, fallback);
  const slug = composed(String(ctx.params.slug));
  const at = await articleBySlug(strapi, locale, slug);
  if (at.found === 'nothing') {
    dependOn(ctx, [listKey(ARTICLE)]);
    throw new errors.NotFoundError('No article has this slug.');
  }
  dependOn(ctx, [entryKey(ARTICLE, at.article)]);
  if (at.found === 'withdrawn') {
    answerWithdrawn(ctx, at.answer);
    return null;
  }
  if (at.slug !== slug) {
    answerMoved(ctx, at, suffix);
    return null;
  }
  const [story] = await readStories(strapi, [{ article: at.article, language: locale }]);
  if (!story) throw new errors.NotFoundError('No article has this slug.');
  answerAbout(ctx, story);
  return story;
}

/** The headers of an answer that tells one story, and what it is made of. */
export function answerAbout(ctx: Context, story: PublishedStory): void {
  madeOfStories(ctx, [story], story.outlet?.logo ?? null);
  const links = linkHeader(story);
  if (links) ctx.append('Link', links);
  ctx.set('Content-Language', story.locale);
  if (story.outlet) stateReservation(ctx, story.outlet.usageTerms);
}
