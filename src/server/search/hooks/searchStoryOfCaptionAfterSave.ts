import type { Core } from '@strapi/strapi';
import { writeReason } from '../../image-caption';
import type { Change } from '../../moments';
import { rowsOf, type Row, type Version } from '../../strapi/rows';
import { IMAGE_CAPTION } from '../../strapi/uids';
import { storySearch } from '../storySearch';

const articleIn = ({ article }: Row) =>
  (article as { documentId: string } | null | undefined)?.documentId;

/** The stories that have, or had, a caption that was written. */
async function storiesOf(strapi: Core.Strapi, { versions, before }: Change): Promise<Version[]> {
  const now: Row[] = await rowsOf(strapi, IMAGE_CAPTION).findMany({
    select: ['id', 'documentId', 'locale'],
    where: { documentId: { $in: versions.map(({ documentId }) => documentId) } },
    populate: { article: { select: ['documentId'] } },
  });
  const locales = new Set(versions.map(({ locale }) => locale));
  const stories = new Map<string, Version>();
  for (const row of [...before, ...now]) {
    const documentId = articleIn(row);
    if (documentId === undefined || !locales.has(row.locale)) continue;
    stories.set(`${documentId} ${row.locale}`, { documentId, locale: row.locale });
  }
  return [...stories.values()];
}

const STATES = ['draft', 'published'] as const;

/** Lets a story be found by its captions as they are since one was saved. */
export async function searchStoryOfCaptionAfterSave(change: Change): Promise<void> {
  const { strapi } = change;
  const search = storySearch(strapi);
  // What is written with a story is read when that is done.
  if (!search.isOn || search.isForeign || writeReason() === 'article') return;
  await search.follow(await storiesOf(strapi, change), STATES);
}

/** The same for an operator's engine. */
export async function searchStoryOfCaptionAfterCommit(change: Change): Promise<void> {
  const { strapi } = change;
  const search = storySearch(strapi);
  if (search.isOn && search.isForeign) await search.follow(await storiesOf(strapi, change), STATES);
}
