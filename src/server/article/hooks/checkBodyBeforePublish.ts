import { captionsOfArticle, STORY_TEXT, writeReason } from '../../image-caption';
import { refuse } from '../../input/problems';
import type { Publication } from '../../moments';
import { completedParts } from '../../strapi/completedParts';
import { storedVersions } from '../../strapi/storedVersions';
import { ARTICLE } from '../../strapi/uids';
import { figureProblems } from '../figureProblems';
import { textPictureProblems } from '../textPictures';

/** Holds back a body that a draft may have, or has since before it was refused. */
export async function checkBodyBeforePublish(publication: Publication): Promise<void> {
  if (writeReason() === 'restore') return;
  const body = await bodyOf(publication);
  refuse([...textPictureProblems(body), ...figureProblems(body, await keysOf(publication))]);
}

async function bodyOf({ strapi, data, ...own }: Publication): Promise<unknown> {
  const { draft } = await storedVersions(strapi, ARTICLE, own, STORY_TEXT);
  return data.body === undefined ? draft?.body : completedParts(data.body, draft?.body);
}

async function keysOf({ strapi, documentId, locale, data }: Publication): Promise<string[]> {
  const captions = await captionsOfArticle(strapi, documentId, locale, data.captions);
  return captions.flatMap(({ key }) => key ?? []);
}
