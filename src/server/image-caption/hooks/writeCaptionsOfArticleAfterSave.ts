import type { Change, Publication } from '../../moments';
import { refuseChanges, sentChanges, writeCaptionChanges } from '../changes';

/**
 * Writes the captions that came with a story from its form, behind the story, whose figures name them, and before
 * anything is published or kept of both.
 */
export async function writeCaptionsOfArticleAfterSave({
  strapi,
  action,
  versions,
}: Change): Promise<void> {
  const sent = sentChanges();
  const [story] = versions;
  if (!sent || !story || (action !== 'create' && action !== 'update')) return;
  if (sent.story !== null && sent.story !== story.documentId) return;
  await strapi.db.transaction(async ({ trx, onCommit }) => {
    // What else the request writes into its story comes with no captions.
    if (sent.writtenIn === true || sent.writtenIn === trx) return;
    sent.writtenIn = trx;
    onCommit(() => (sent.writtenIn = true));
    await writeCaptionChanges(strapi, story, sent.changes, sent.access);
  });
}

/** Strapi publishes a story that its editor may not write as it stands, and drops what was sent of it. */
export function refuseUnwrittenCaptionsBeforePublish({ documentId }: Publication): void {
  const sent = sentChanges();
  if (!sent || sent.writtenIn !== null || sent.story !== documentId) return;
  refuseChanges(
    sent.changes.map((_change, at) => ({
      at,
      reason: 'forbidden',
      message: 'Your role may not write this story, and its captions were not saved.',
    }))
  );
}
