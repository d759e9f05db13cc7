import { readStoryCaption, type AroundCaption } from '../../storyCaption';
import type { Story } from '../../story';
import { pictureName } from '../../html/page';
import type { StatedPicture } from './articleFacts';

/** Adds what linked data say of pictures that the page shows without saying it. */
export function describePictures(
  captions: Story['captions'],
  described: readonly StatedPicture[],
  context: AroundCaption
): Story['captions'] {
  return captions.map((caption) => {
    const { picture } = caption;
    const found =
      picture &&
      described.find(({ url }) => pictureName({ url, file: null }) === pictureName(picture));
    if (!found) return caption;
    const copyrightNotice = caption.copyrightNotice ?? found.copyright;
    if (caption.caption !== '' || caption.creditLine !== null) {
      return { ...caption, copyrightNotice, creditLine: caption.creditLine ?? found.credit };
    }
    if (found.caption === null || found.caption === caption.altText)
      return { ...caption, copyrightNotice, creditLine: found.credit };
    const read = readStoryCaption({ text: found.caption, credit: found.credit }, context);
    return { ...read, picture, altText: caption.altText, role: caption.role, copyrightNotice };
  });
}
