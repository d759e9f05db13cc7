import type { Core } from '@strapi/strapi';
import {
  keepNamedVersion,
  keepNamedVersions,
  type Fields,
  type Named,
} from '../strapi/keptVersion';
import { pointingTo, type Version } from '../strapi/rows';
import { ARTICLE, IMAGE_CAPTION } from '../strapi/uids';

/** A story in one language with its captions, to be read and to be written again. */
export interface StoryContent {
  story: Fields;
  /** In the order in which readers see them. */
  captions: Array<{ documentId: string; fields: Fields }>;
  /** What the fields name by identifiers, as it was called then. */
  named: Record<string, Named>;
}

/**
 * What a story is, in one language.
 *
 * @returns null where there is no such version
 */
export async function storyContent(
  strapi: Core.Strapi,
  { documentId, locale }: Version,
  status: 'draft' | 'published'
): Promise<StoryContent | null> {
  const named: Record<string, Named> = {};
  const story = await keepNamedVersion(strapi, ARTICLE, { documentId, locale }, status, named);
  if (!story) return null;
  const ofStory = await pointingTo(strapi, IMAGE_CAPTION, 'article', { documentId });
  const captions = await keepNamedVersions(
    strapi,
    IMAGE_CAPTION,
    {
      where: { publishedAt: { $null: status === 'draft' }, locale, ...ofStory },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    },
    named,
    'article'
  );
  return { story, captions, named };
}
