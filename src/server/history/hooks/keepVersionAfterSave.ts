import { writeReason } from '../../image-caption';
import type { Change } from '../../moments';
import { editorNumber } from '../../strapi/editorName';
import type { Row } from '../../strapi/rows';
import { rowsOf } from '../../strapi/rows';
import { IMAGE_CAPTION } from '../../strapi/uids';
import { keepEnd, keepStoryVersion } from '../keepStoryVersion';
import type { StoryOf } from '../storyVersionStore';

/** Keeps a story as it is saved by an editor, as it is published, and that readers have it no more. */
export async function keepVersionAfterSave(change: Change): Promise<void> {
  const { strapi, action, versions, published } = change;
  for (const { documentId, locale } of versions) {
    if (locale === null) continue;
    const of = { article: documentId, locale };
    if (action === 'unpublish' || action === 'delete') await keepEnd(strapi, of);
    else if (published) await keepStoryVersion(strapi, of, 'publication');
    else if (isSavedByHand(change)) await keepStoryVersion(strapi, of, 'save');
  }
}

/** A caption is part of its story: what readers see of the one changes with the other. */
export async function keepVersionOfCaptionAfterSave(change: Change): Promise<void> {
  // The hook of the story keeps both together.
  if (writeReason() === 'article') return;
  const { strapi, action, published } = change;
  const isSeen = published || action === 'unpublish' || action === 'delete';
  if (!isSeen && !isSavedByHand(change)) return;
  for (const of of await storiesOf(change)) {
    if (isSeen) await keepStoryVersion(strapi, of, 'publication');
    if (isSavedByHand(change)) await keepStoryVersion(strapi, of, 'save');
  }
}

const isSavedByHand = ({ strapi, action }: Change): boolean =>
  action !== 'unpublish' && action !== 'discardDraft' && editorNumber(strapi) !== null;

/** The stories a caption is in, or was in before. */
async function storiesOf({ strapi, versions, before }: Change): Promise<StoryOf[]> {
  const rows: Row[] = await rowsOf(strapi, IMAGE_CAPTION).findMany({
    select: ['locale'],
    where: { documentId: { $in: versions.map(({ documentId }) => documentId) } },
    populate: { article: { select: ['documentId'] } },
  });
  const stories = new Map<string, StoryOf>();
  for (const { article, locale } of [...before, ...rows]) {
    const story = article as Row | null | undefined;
    if (!story || locale === null || !versions.some((each) => each.locale === locale)) continue;
    stories.set(`${story.documentId} ${locale}`, { article: story.documentId, locale });
  }
  return [...stories.values()];
}
