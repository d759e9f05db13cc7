import type {
  CaptionActionRequest,
  CaptionAction,
  CaptionReview,
} from '../../../../types/caption-review';

/** What of a caption an action needs, and its undo. */
export type ActedOn = Pick<CaptionReview, 'documentId' | 'locale' | 'text' | 'status' | 'article'>;

/** The action that undoes another, on the caption as it was before. */
export interface Undo {
  /** The action that is undone. */
  of: Exclude<CaptionAction, 'attach' | 'set-words'>;
  caption: ActedOn;
  action: CaptionAction;
  more: Omit<CaptionActionRequest, 'locale'>;
}

/** What undoes an action; null for one whose undo would say more than the editor meant. */
export function undoOf(action: CaptionAction, before: ActedOn): Undo | null {
  if (action === 'attach' || action === 'set-words') return null;
  const undo = (by: CaptionAction, more: Undo['more'] = {}): Undo => ({
    of: action,
    caption: before,
    action: by,
    more,
  });
  switch (action) {
    case 'use-picture-caption':
      return undo('set-words', { words: before.text });
    case 'detach':
      return before.article && undo('attach', { article: before.article.documentId });
    case 'mark-file':
      return undo('unmark-file');
    case 'unmark-file':
      return undo('mark-file');
    case 'override':
      return undo('end-override');
    case 'approve':
      // A caption that readers saw before in other words cannot be given back to them in those.
      return before.status === 'draft' ? undo('hold-back') : null;
    default:
      return null;
  }
}
