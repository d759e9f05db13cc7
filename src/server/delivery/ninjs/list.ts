import type { FeedPage } from '../feeds';
import { ninjsArticle } from './article';
import { STANDARD, type NinjsObject } from './ninjs';

/**
 * A page of stories as one ninjs object: a composite whose members are associated with it, each
 * whole. So a list is as valid by the schema as a story is.
 */
export function ninjsList({ id, title, locale, page, updated, stories }: FeedPage): NinjsObject {
  return {
    standard: STANDARD,
    uri: page === 1 ? id : `${id}/page/${page}`,
    type: 'composite',
    representationType: 'full',
    versionCreated: updated.toISOString(),
    pubStatus: 'usable',
    language: locale,
    title,
    associations: stories.map((story) => ({
      name: story.headline,
      rel: 'member',
      ...ninjsArticle(story),
    })),
  };
}
