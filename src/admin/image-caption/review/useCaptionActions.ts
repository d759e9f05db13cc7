import { useAPIErrorHandler, isBaseQueryError } from '@strapi/strapi/admin';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { CaptionActionRequest, CaptionAction } from '../../../../types/caption-review';
import { useText } from '../../messages';
import { useActOnCaptionMutation } from '../captionReviewApi';
import { undoOf, type ActedOn, type Undo } from './undo';

/** What an action came to, said where the editor looks. */
interface Outcome {
  caption: string;
  documentId: string;
  text: string;
  isFailure: boolean;
  undo: Undo | null;
}

export interface CaptionActions {
  /** The action that runs, as `documentId action`. */
  running: string | null;
  outcome: Outcome | null;
  dismiss(): void;
  /** @returns whether it worked */
  act(
    caption: ActedOn,
    action: CaptionAction,
    more?: Omit<CaptionActionRequest, 'locale'>
  ): Promise<boolean>;
}

/** The editor's one-click actions on saved captions, each with its undo. */
export function useCaptionActions(after: () => void): CaptionActions {
  const say = useText();
  const [send] = useActOnCaptionMutation();
  const { _unstableFormatAPIError: reasonOf } = useAPIErrorHandler();
  const [running, setRunning] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const latest = useRef({ after, say, reasonOf });
  latest.current = { after, say, reasonOf };

  const act = useCallback<CaptionActions['act']>(
    async (caption, action, more = {}) => {
      const told = latest.current;
      const { documentId, locale } = caption;
      if (documentId === null) return false;
      setRunning(`${documentId} ${action}`);
      setOutcome(null);
      const answer = await send({ documentId, action, locale, ...more });
      setRunning(null);
      const about = { caption: caption.text, documentId };
      if ('error' in answer) {
        const reason = isBaseQueryError(answer.error) ? told.reasonOf(answer.error) : '';
        const text = told.say('action.failed', { reason });
        setOutcome({ ...about, text, isFailure: true, undo: null });
        return false;
      }
      const waits = action === 'approve' && answer.data.caption.status === 'draft';
      const text = told.say(waits ? 'done.approve.waits' : `done.${action}`, {
        caption: caption.text,
      });
      setOutcome({ ...about, text, isFailure: false, undo: undoOf(action, caption) });
      told.after();
      return true;
    },
    [send]
  );
  const dismiss = useCallback(() => setOutcome(null), []);
  return useMemo(() => ({ running, outcome, dismiss, act }), [running, outcome, dismiss, act]);
}
