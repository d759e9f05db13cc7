import type { CaptionCheck } from './captionRule';
import { quoteOf } from '../quotes';
import { samePicture } from '../samePicture';

/** Where a story has more captions than pictures, one of the captions is under a picture it was not written for. */
export const moreCaptionsThanPictures: CaptionCheck = ({ fields, picture, siblings }) => {
  // That says more of a caption for which no picture is chosen.
  if (fields.pictureLack !== null) return [];
  const pictures = [picture, ...siblings.map((sibling) => sibling.picture)];
  // A picture whose bytes are not known yet counts as one of its own.
  const known = new Set(pictures.flatMap((each) => each?.sha256 ?? []));
  const unknown = pictures.filter((each) => each !== null && each.sha256 === null).length;
  const different = known.size + unknown;
  // Where no picture has come yet, as from an archive of texts, none is missing more than the others.
  if (siblings.length === 0 || different === 0 || different >= pictures.length) return [];
  const sharesItsPicture =
    picture === null || siblings.some((each) => samePicture(picture, each.picture, 0) !== null);
  if (!sharesItsPicture) return [];
  return [
    {
      rule: 'more-captions-than-pictures',
      severity: 'warning',
      message: `The story has ${pictures.length} captions and ${different === 1 ? 'one picture' : `${different} pictures`}; this caption has none of its own.`,
      evidence: {
        captions: pictures.length,
        pictures: different,
        others: siblings.map(quoteOf),
      },
    },
  ];
};
