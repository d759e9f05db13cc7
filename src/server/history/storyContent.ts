import type { Core } from '@strapi/strapi';
import { draftsOfArticle, shownCaptions } from '../image-caption';
import { keepNamedVersion, keptRowsOf, type Fields, type Named } from '../strapi/keptVersion';
import type { Row, Version } from '../strapi/rows';
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
  const captionsOf = status === 'draft' ? draftsOfArticle : shownCaptions;
  const rows = [...(await captionsOf(strapi, documentId, locale))].sort(inOrder);
  const captions = await keptRowsOf(strapi, IMAGE_CAPTION, rows, { named, left: 'article' });
  return { story, captions, named };
}

const inOrder = (one: Row, other: Row): number =>
  Number(one.position ?? 0) - Number(other.position ?? 0) || one.id - other.id;
