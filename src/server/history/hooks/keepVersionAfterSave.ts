import { storiesOfCaption, writeReason } from '../../image-caption';
import type { Change } from '../../moments';
import { editorNumber } from '../../strapi/editorName';
import { together } from '../../strapi/together';
import { keepEnd, keepStoryVersion } from '../keepStoryVersion';

/** Keeps a story as it is saved by an editor, as it is published, and that readers have it no more. */
export async function keepVersionAfterSave(change: Change): Promise<void> {
  const { strapi, action, versions, published } = change;
  await together(versions, async ({ documentId, locale }) => {
    if (locale === null) return;
    const of = { article: documentId, locale };
    if (action === 'unpublish' || action === 'delete') await keepEnd(strapi, of);
    else if (published) await keepStoryVersion(strapi, of, 'publication');
    else if (isSavedByHand(change)) await keepStoryVersion(strapi, of, 'save');
  });
}

/** A caption is part of its story: what readers see of the one changes with the other. */
export async function keepVersionOfCaptionAfterSave(change: Change): Promise<void> {
  // The hook of the story keeps both together.
  const reason = writeReason();
  if (reason === 'article' || reason === 'draft') return;
  const { strapi, action, published } = change;
  const isSeen = published || action === 'unpublish' || action === 'delete';
  if (!isSeen && !isSavedByHand(change)) return;
  for (const { documentId, locale } of await storiesOfCaption(change)) {
    if (locale === null) continue;
    const of = { article: documentId, locale };
    if (isSeen) await keepStoryVersion(strapi, of, 'publication');
    if (isSavedByHand(change)) await keepStoryVersion(strapi, of, 'save');
  }
}

const isSavedByHand = ({ strapi, action }: Change): boolean =>
  action !== 'unpublish' && action !== 'discardDraft' && editorNumber(strapi) !== null;
