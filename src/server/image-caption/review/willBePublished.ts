import { hasWords, pictureLackOf } from '../checks';
import type { CaptionRow } from './captionRow';
import { isHeld, type CaptionDecision } from './decisionStore';
import { checkedPictureOf, type Pictures } from './pictures';

/**
 * Whether a caption goes out with its article: it is finished, no editor keeps it back, and its
 * picture is the one it was approved for, if it was.
 *
 * @param published what readers see of it now
 */
export function willBePublished(
  caption: CaptionRow,
  published: CaptionRow | null,
  pictures: Pictures,
  decisions: readonly CaptionDecision[]
): boolean {
  if (pictureLackOf(caption.image) !== null || !hasWords(caption.caption)) return false;
  return !isHeld(decisions, caption.documentId) && !waits(caption, published, pictures);
}

/**
 * Whether the picture got other bytes behind the caption's back: then an editor has to compare them,
 * and no publication of the article stands in for that. One who chose another picture in the caption
 * itself has seen it.
 */
function waits(caption: CaptionRow, published: CaptionRow | null, pictures: Pictures): boolean {
  const approved = caption.approvedSha256;
  if (typeof approved !== 'string' || approved === '') return false;
  if (published && published.image?.id !== caption.image?.id) return false;
  return checkedPictureOf(caption, pictures)?.sha256 !== approved;
}
