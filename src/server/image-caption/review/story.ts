import type { Core } from '@strapi/strapi';
import { completedParts } from '../../strapi/completedParts';
import type { Row } from '../../strapi/rows';
import { storedVersions } from '../../strapi/storedVersions';
import { ARTICLE } from '../../strapi/uids';
import { readStory, type StoryReading, type StoryUnderTest } from '../checks';
import { STORY_TEXT, storyOf } from '../storyOf';

/** An article as a caption's story: as saved, or as it is about to be. */
export interface StoryDraft {
  documentId: string | null;
  headline: string;
  /** Null while nothing is written of it: a caption cannot be wrong for an empty page. */
  reading: StoryReading | null;
}

const COMPONENTS = ['body', 'places', 'people'] as const;

/**
 * The draft of an article, with the fields of a write or a form laid over it.
 *
 * @param documentId null for an article that is not saved yet
 * @param values as Strapi's APIs and the admin panel send them
 */
export async function storyDraft(
  strapi: Core.Strapi,
  documentId: string | null,
  locale: string | null,
  values: Readonly<Record<string, unknown>> = {}
): Promise<StoryDraft | null> {
  const row = documentId === null ? null : await articleRow(strapi, documentId, locale, 'draft');
  if (!row && Object.keys(values).length === 0) return null;
  const article: Record<string, unknown> = { locale, ...row };
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) article[name] = value;
  }
  for (const name of COMPONENTS) article[name] = completedParts(article[name], row?.[name]);
  // Of a language that is not saved yet all is typed.
  return asStory(row ? documentId : null, article);
}

/** An article as it stands, as readers see it or as editors work on it. */
export async function storyOfArticle(
  strapi: Core.Strapi,
  documentId: string,
  locale: string | null,
  status: 'draft' | 'published'
): Promise<StoryDraft | null> {
  const row = await articleRow(strapi, documentId, locale, status);
  return row && asStory(documentId, row);
}

const articleRow = async (
  strapi: Core.Strapi,
  documentId: string,
  locale: string | null,
  status: 'draft' | 'published'
): Promise<Row | null> =>
  (await storedVersions(strapi, ARTICLE, { documentId, locale }, STORY_TEXT))[status];

/** An article at hand, with its body, places and people. */
export function asStory(documentId: string | null, article: Record<string, unknown>): StoryDraft {
  const story = storyOf(article);
  return {
    documentId,
    headline: story.headline,
    reading: story.paragraphs.length > 0 ? readingOf(story) : null,
  };
}

/** Enough for the stories that a newsroom has open at a time. */
const REMEMBERED = 50;
const readings = new Map<string, StoryReading>();

/** Reads a story once, however often it and its captions are saved. */
function readingOf(story: StoryUnderTest): StoryReading {
  const name = JSON.stringify(story);
  const reading = readings.get(name) ?? readStory(story);
  // The latest stands last; the first is the longest unasked.
  readings.delete(name);
  readings.set(name, reading);
  const [oldest] = readings.keys();
  if (readings.size > REMEMBERED && oldest !== undefined) readings.delete(oldest);
  return reading;
}
