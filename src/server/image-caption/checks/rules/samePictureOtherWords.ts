import { captionNames } from '../../parse';
import type { CaptionUnderTest, OtherCaption } from '../caption';
import type { CaptionCheck } from './captionRule';
import { quoteOf } from '../quotes';
import { commonWords } from '../sameWords';
import { samePicture } from '../samePicture';

/**
 * One picture with two captions that have nothing in common: one of them is of another picture.
 * Other words for another story are common, so only where both say enough it is more than a hint.
 */
export const samePictureOtherWords: CaptionCheck = (caption, thresholds) =>
  [...caption.siblings, ...caption.uses].flatMap((other) => {
    const by = samePicture(caption.picture, other.picture, thresholds.perceptualHashDistance);
    const common = by === null ? null : commonWords(caption.text, other.text);
    if (by === null || common === null || common >= thresholds.otherWords) return [];
    return [
      {
        rule: 'same-picture-other-words',
        severity:
          common === 0 && bothNamePersons(caption, other)
            ? ('warning' as const)
            : ('info' as const),
        message: `${by === 'bytes' ? 'The same picture' : 'A picture that looks the same'} has other words in “${other.name}”.`,
        evidence: {
          by,
          text: caption.text,
          other: quoteOf(other),
          commonWords: common,
        },
      },
    ];
  });

function bothNamePersons({ reading }: CaptionUnderTest, other: OtherCaption): boolean {
  return reading.names.persons.length > 0 && captionNames(other.text).persons.length > 0;
}
