import { Button } from '@strapi/design-system';
import type { CaptionReview } from '../../../../types/caption-review';
import { useText } from '../../messages';
import { Notice } from '../../Notice';
import { useCaptionChanges } from '../changes/useCaptionChanges';

interface LeavingCaptionsProps {
  /** Those of the story, as they were last checked. */
  captions: readonly CaptionReview[];
  /** Whether they are being checked anew. */
  checking: boolean;
}

/** Captions that leave the story with its next save, and those that somebody deleted while they were written. */
export function LeavingCaptions({ captions, checking }: LeavingCaptionsProps) {
  const say = useText();
  const { held, drop } = useCaptionChanges();
  return held.map((change) => {
    if ('key' in change) return null;
    const { documentId } = change;
    const isThere = captions.some((caption) => caption.documentId === documentId);
    const isLeaving = 'removed' in change;
    if (!isLeaving && (isThere || checking)) return null;
    const text = isLeaving ? change.text : (change.fields.caption ?? change.read.caption ?? '');
    return (
      <Notice
        key={documentId}
        live
        tone={isLeaving ? 'neutral' : 'warning'}
        title={say(isLeaving ? 'caption.leaving' : 'caption.gone')}
        action={
          <Button type="button" size="S" variant="tertiary" onClick={() => drop(documentId)}>
            {say(isLeaving ? 'caption.leaving.keep' : 'caption.gone.drop')}
          </Button>
        }
      >
        {text || say('card.noText')}
      </Notice>
    );
  });
}
