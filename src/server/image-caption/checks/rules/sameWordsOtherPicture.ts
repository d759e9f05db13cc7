import type { CaptionCheck } from './captionRule';
import { quoteOf } from '../quotes';
import { saySame } from '../sameWords';
import { differentPictures } from '../samePicture';

/** Words too few to be a caption of their own: "The harbour" is under many a picture. */
const FEWEST_WORDS = 4;

/** The same words under two pictures were written for one of them. */
export const sameWordsOtherPicture: CaptionCheck = (caption, thresholds) => {
  if (caption.reading.words.filter((word) => word.weight > 0).length < FEWEST_WORDS) return [];
  const others = [...caption.siblings, ...caption.uses].filter(
    (other) =>
      differentPictures(caption.picture, other.picture, thresholds.perceptualHashDistance) &&
      saySame(caption.text, other.text, thresholds.sameWords)
  );
  if (others.length === 0) return [];
  return [
    {
      rule: 'same-words-other-picture',
      severity: 'warning',
      message: `The same words are under another picture: ${others.map(({ name }) => name).join(', ')}.`,
      evidence: {
        text: caption.text,
        others: others.map((other) => ({
          ...quoteOf(other),
          sha256: other.picture?.sha256 ?? null,
        })),
      },
    },
  ];
};
