import { altCopiesCaption } from './altCopiesCaption';
import { altIsFileName } from './altIsFileName';
import { altMissing } from './altMissing';
import type { CaptionRule } from './captionRule';
import { creditMismatch } from './creditMismatch';
import { creditMissing } from './creditMissing';
import { duplicateInStory } from './duplicateInStory';
import { otherPlace } from './otherPlace';
import { otherTime } from './otherTime';
import { reviewerFindings } from './reviewerFindings';
import { reviewerUnanswered } from './reviewerUnanswered';
import { metadataContradicts } from './metadataContradicts';
import { moreCaptionsThanPictures } from './moreCaptionsThanPictures';
import { noPicture } from './noPicture';
import { noPreview } from './noPreview';
import { noSharedNames } from './noSharedNames';
import { notTranslated } from './notTranslated';
import { noWords } from './noWords';
import { oldPicture } from './oldPicture';
import { otherStory } from './otherStory';
import { pictureChanged } from './pictureChanged';
import { pictureNotShown } from './pictureNotShown';
import { pictureUnread } from './pictureUnread';
import { rightsExpireSoon } from './rightsExpireSoon';
import { rightsExpired } from './rightsExpired';
import { samePictureOtherWords } from './samePictureOtherWords';
import { sameWordsOtherPicture } from './sameWordsOtherPicture';
import { tooLong } from './tooLong';

/** Every rule a caption is held to. An error makes it wrong, a warning one to look at again, an info neither. */
export const captionRules = {
  'picture-changed': {
    check: pictureChanged,
    severity: 'error',
    meaning: 'The picture’s bytes are not those the caption was approved for.',
  },
  'picture-not-shown': {
    check: pictureNotShown,
    severity: 'warning',
    meaning: 'The picture is of a kind, such as HEIC, that most browsers do not show.',
  },
  'picture-unread': {
    check: pictureUnread,
    severity: 'warning',
    meaning: 'The picture’s bytes could not be read when the caption was published.',
  },
  'rights-expire-soon': {
    check: rightsExpireSoon,
    severity: 'warning',
    meaning: 'The right to print the picture is about to run out.',
  },
  'rights-expired': {
    check: rightsExpired,
    severity: 'error',
    meaning: 'The right to print the picture has run out.',
  },
  'no-words': {
    check: noWords,
    severity: 'warning',
    meaning: 'Nothing is written under the picture: the caption is not finished.',
  },
  'no-picture': {
    check: noPicture,
    severity: 'warning',
    meaning: 'No picture is chosen, or a file that is none: the caption is not finished.',
  },
  'not-translated': {
    check: notTranslated,
    severity: 'warning',
    meaning: 'The words came with the story from another language and are not translated yet.',
  },
  'other-story': {
    check: otherStory,
    severity: 'error',
    restsOn: 'story',
    meaning: 'By its words and names the caption reads like one of another story’s.',
  },
  'no-shared-names': {
    check: noSharedNames,
    severity: 'error',
    restsOn: 'story',
    meaning: 'The story knows none of the people, places and bodies the caption names.',
  },
  reviewer: {
    check: reviewerFindings,
    severity: 'error',
    restsOn: 'story',
    meaning:
      'The reviewer of the option `captions.reviewer` has looked at the picture and found this.',
  },
  'reviewer-unanswered': {
    check: reviewerUnanswered,
    severity: 'error',
    meaning: 'The reviewer must be heard, by its option `required`, and has not answered yet.',
  },
  'metadata-contradicts': {
    check: metadataContradicts,
    severity: 'error',
    meaning: 'Date, place or persons embedded in the picture are not those of the caption.',
  },
  'old-picture': {
    check: oldPicture,
    severity: 'warning',
    restsOn: 'story',
    meaning:
      'The picture is much older than the story, and the caption says neither its year nor that it is a file picture.',
  },
  'other-place': {
    check: otherPlace,
    severity: 'warning',
    restsOn: 'story',
    meaning: 'The picture was taken where the story does not play.',
  },
  'other-time': {
    check: otherTime,
    severity: 'warning',
    restsOn: 'story',
    meaning:
      'The caption dates its picture after the story was out, or long before it where it shares little else with it.',
  },
  'same-words-other-picture': {
    check: sameWordsOtherPicture,
    severity: 'warning',
    restsOn: 'captions',
    meaning: 'The same words are under another picture.',
  },
  'same-picture-other-words': {
    check: samePictureOtherWords,
    severity: 'warning',
    restsOn: 'captions',
    meaning:
      'The same picture, by bytes or by looks, has words elsewhere that have nothing in common with these.',
  },
  'more-captions-than-pictures': {
    check: moreCaptionsThanPictures,
    severity: 'warning',
    restsOn: 'captions',
    meaning:
      'The story has more captions than pictures, and this caption has no picture of its own.',
  },
  'duplicate-in-story': {
    check: duplicateInStory,
    severity: 'warning',
    restsOn: 'captions',
    meaning: 'The story has this picture with these words twice.',
  },
  'credit-mismatch': {
    check: creditMismatch,
    severity: 'warning',
    meaning: 'Credit field, caption and picture name different sources.',
  },
  'credit-missing': { check: creditMissing, severity: 'info', meaning: 'Nobody is credited.' },
  'alt-missing': { check: altMissing, severity: 'info', meaning: 'There is no alternative text.' },
  'alt-copies-caption': {
    check: altCopiesCaption,
    severity: 'info',
    meaning: 'The alternative text repeats the caption.',
  },
  'alt-is-file-name': {
    check: altIsFileName,
    severity: 'info',
    meaning: 'The alternative text is the name of a file.',
  },
  'no-preview': {
    check: noPreview,
    severity: 'info',
    meaning: 'The story’s first picture is in a format that previews of links do not show.',
  },
  'too-long': {
    check: tooLong,
    severity: 'info',
    meaning: 'The caption is longer than a caption is.',
  },
} as const satisfies Readonly<Record<string, CaptionRule>>;

export type { CaptionRule };
export type CaptionRuleName = keyof typeof captionRules;
