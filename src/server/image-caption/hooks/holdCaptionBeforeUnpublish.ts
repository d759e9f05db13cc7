import { editorName } from '../../strapi/editorName';
import type { Unpublication } from '../../moments';
import { decide, writeReason } from '../review';

/**
 * Whoever takes a caption back means it: the next publication of its article does not bring it
 * again, its own does.
 */
export async function holdCaptionBeforeUnpublish({
  strapi,
  action,
  documentId,
  locale,
}: Unpublication): Promise<void> {
  if (action !== 'unpublish' || writeReason() !== undefined) return;
  await decide(strapi, { documentId, locale }, { kind: 'hold', by: editorName(strapi) });
}
