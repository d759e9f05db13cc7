import type { Save } from '../moments';
import { documentNamed, relationTarget, rowsOf, type Row, type Version } from '../strapi/rows';
import { ARTICLE, IMAGE_CAPTION } from '../strapi/uids';

type Own = Pick<Save, 'strapi' | 'existing' | 'locale'>;

const inLanguage = (documentId: string | null, locale: string | null): Version | null =>
  documentId === null ? null : { documentId, locale };

/** The story that a caption has before a save. */
export async function storyBefore({ strapi, existing, locale }: Own): Promise<Version | null> {
  const before = await existing();
  if (!before) return null;
  const row: Row | null = await rowsOf(strapi, IMAGE_CAPTION).findOne({
    where: { id: before.id },
    select: ['id'],
    populate: { article: { select: ['documentId'] } },
  });
  const story = row?.article as { documentId: string } | null | undefined;
  return inLanguage(story?.documentId ?? null, locale);
}

/** The story that a caption will have. */
export async function storyToCome(save: Own & Pick<Save, 'data'>): Promise<Version | null> {
  const target = relationTarget(save.data.article);
  if (target === undefined) return storyBefore(save);
  return inLanguage(await documentNamed(save.strapi, ARTICLE, target), save.locale);
}
