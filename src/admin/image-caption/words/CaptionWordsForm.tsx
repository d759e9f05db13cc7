import type { CaptionReview } from '../../../../types/caption-review';
import { addedHeld, heldPlace } from '../changes/heldChanges';
import { useCaptionChanges } from '../changes/useCaptionChanges';
import { StoredCaptionWords } from './StoredCaptionWords';
import { WordsFields } from './WordsFields';

interface CaptionWordsFormProps {
  caption: CaptionReview;
  disabled: boolean;
}

/** The words of a caption beside its picture, held in the form of the story and saved with it. */
export function CaptionWordsForm({ caption, disabled }: CaptionWordsFormProps) {
  const { held, writeAdded } = useCaptionChanges();
  const { documentId, locale, key, picture } = caption;
  if (documentId !== null) {
    return <StoredCaptionWords caption={{ documentId, locale }} disabled={disabled} />;
  }
  const added = addedHeld(held, key);
  if (!added) return null;
  const { creditLine = null, altText = null } = picture?.says ?? {};
  // What the file says is written into it when it is saved.
  const offered = { creditLine, altText: altText ?? picture?.alternativeText ?? null };
  return (
    <WordsFields
      values={{ ...offered, ...added.fields }}
      place={heldPlace(held, key)}
      isWritten
      disabled={disabled}
      onWrite={(written) => writeAdded(key, written)}
    />
  );
}
