import type { OtherCaption } from '../caption';
import type { CaptionCheck } from './captionRule';
import { quoteOf } from '../quotes';
import { saySame } from '../sameWords';
import { differentPictures } from '../samePicture';

/** Words too few to be a caption of their own: "The harbour" is under many a picture. */
const FEWEST_WORDS = 4;

/**
 * By its file, and by its story where that is another one: its words are the same, so they tell nothing apart.
 */
function nameOf({ name, text, picture }: OtherCaption): string {
  const file = picture?.fileName ?? null;
  if (file === null) return name;
  const isKnownByWords = text.startsWith(name.replace(/…$/u, ''));
  return isKnownByWords || name === file ? file : `${name} (${file})`;
}

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
      message: `The same words are under another picture: ${[...new Set(others.map(nameOf))].join(', ')}.`,
      evidence: {
        text: caption.text,
        others: others.map((other) => ({
          ...quoteOf(other),
          name: nameOf(other),
          sha256: other.picture?.sha256 ?? null,
        })),
      },
    },
  ];
};
