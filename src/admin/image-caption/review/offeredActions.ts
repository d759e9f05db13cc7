import type { CaptionAction, CaptionReview } from '../../../../types/caption-review';
import { isUnfinished } from './isUnfinished';

/** Those with a button at the caption; the others undo one, or begin in another story. */
export type OfferedAction = Exclude<CaptionAction, 'set-words' | 'attach' | 'use-again'>;

/** What makes sense for a caption as it stands, the likeliest first. */
export function offeredActions(
  caption: CaptionReview,
  { mayOverride }: { mayOverride: boolean }
): OfferedAction[] {
  // An action is for what is stored.
  if (caption.documentId === null) return [];
  const description = caption.picture?.says?.description ?? null;
  const isOverridden = caption.overrides.some(({ endedAt }) => endedAt === null);
  const wanted: Array<[OfferedAction, boolean]> = [
    ['use-picture-caption', description !== null && description !== caption.text],
    [
      'approve',
      caption.status !== 'published' && caption.gateResult !== 'blocks' && !isUnfinished(caption),
    ],
    ['mark-translated', caption.awaitsTranslation],
    ['mark-file', !caption.isFilePhoto],
    ['unmark-file', caption.isFilePhoto],
    ['hold-back', !caption.heldBack],
    ['detach', caption.article !== null],
    ['override', mayOverride && caption.gateResult === 'blocks'],
    ['end-override', mayOverride && isOverridden],
  ];
  return wanted.filter(([, offered]) => offered).map(([action]) => action);
}
