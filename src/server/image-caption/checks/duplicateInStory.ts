import type { CaptionCheck } from './check';
import { saySame } from './sameWords';
import { samePicture } from './samePicture';

/** The same picture with the same words stands twice in one story. */
export const duplicateInStory: CaptionCheck = (caption, { likenessBits, sameWords }) => {
  const twin = caption.siblings.find(
    (sibling) =>
      samePicture(caption.picture, sibling.picture, likenessBits) !== null &&
      saySame(caption.text, sibling.text, sameWords)
  );
  if (twin === undefined) return [];
  return [
    {
      rule: 'duplicate-in-story',
      severity: 'warning',
      message: `The story shows this picture with these words already, as “${twin.name}”.`,
      evidence: { text: caption.text, other: { name: twin.name, text: twin.text } },
    },
  ];
};
