import type { CaptionCheck } from './captionRule';
import { quoteOf } from '../quotes';
import { saySame } from '../sameWords';
import { samePicture } from '../samePicture';

/** The same picture with the same words stands twice in one story. */
export const duplicateInStory: CaptionCheck = (caption, { perceptualHashDistance, sameWords }) => {
  const twin = caption.siblings.find(
    (sibling) =>
      samePicture(caption.picture, sibling.picture, perceptualHashDistance) !== null &&
      saySame(caption.text, sibling.text, sameWords)
  );
  if (twin === undefined) return [];
  return [
    {
      rule: 'duplicate-in-story',
      severity: 'warning',
      message: `The story shows this picture with these words already, as “${twin.name}”.`,
      evidence: { text: caption.text, other: quoteOf(twin) },
    },
  ];
};
