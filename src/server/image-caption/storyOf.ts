import { textOfBody } from '../text/storyText';
import type { StoryUnderTest } from './checks';

const names = (list: unknown): string[] =>
  Array.isArray(list)
    ? list.flatMap((item: unknown) =>
        typeof item === 'object' && item !== null && 'name' in item && typeof item.name === 'string'
          ? [item.name]
          : []
      )
    : [];

/** What a story is read by, as `populate` takes it. */
export const STORY_TEXT = { body: true, places: true, people: true };

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

/**
 * An article as captions are held against it.
 *
 * @param article a row with its body, places and people populated
 */
export const storyOf = (article: Record<string, unknown>): StoryUnderTest => ({
  headline: text(article.headline) ?? '',
  standfirst: text(article.standfirst),
  paragraphs: textOfBody(article.body).split('\n').filter(Boolean),
  // The day that readers know it by, which may be another one in UTC.
  date: text(article.publicationDay) ?? text(article.firstPublishedAt),
  places: [...names(article.places), ...(text(article.located) ? [String(article.located)] : [])],
  people: names(article.people),
  locale: text(article.locale),
});
