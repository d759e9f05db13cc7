import type { CaptionAnatomy } from '../parse';
import type { CaptionReading } from './reading/captionReading';
import type { PictureLack } from './finished';
import type { StoryReading } from './reading/storyReading';
import type { Finding } from '../../../../types/caption-review';

/** The fields of a caption beside its text, as the editor left them. */
export interface CaptionFields {
  altText: string | null;
  creditLine: string | null;
  creator: string | null;
  /** ISO 8601 */
  dateCreated: string | null;
  city: string | null;
  country: string | null;
  personsShown: readonly string[];
  isFilePhoto: boolean;
  /** Whether its words are those of another language still. */
  awaitsTranslation: boolean;
  /** ISO 8601 */
  rightsExpire: string | null;
  /** The bytes the caption was approved for; null where it was never approved. */
  approvedSha256: string | null;
  /** Whether readers see it, or are about to. */
  isPublic: boolean;
  /** Whether what readers see has another picture than this draft: the one it was approved for. */
  draftHasOtherPicture: boolean;
  /**
   * The type of its picture, `image/avif`, where that stands for the story in previews of links and
   * cannot; null otherwise.
   */
  notForPreviews: string | null;
  /** Why the bytes of its picture cannot be read; null where they can, or there is none. */
  unread: string | null;
  /** What stands in place of a picture; null where there is one, or nothing is known of it. */
  pictureLack: PictureLack | null;
}

/** What is embedded in the picture's file, in the terms of IPTC Photo Metadata. */
export interface PictureMetadata {
  creditLine: string | null;
  creator: string | null;
  /** ISO 8601 */
  dateCreated: string | null;
  city: string | null;
  country: string | null;
  personsShown: readonly string[];
}

/** Which picture: by its bytes, and by its looks where they were measured. */
export interface PictureIdentity {
  sha256: string | null;
  /** A perceptual hash in hexadecimal digits: pictures that look alike differ in few bits. */
  perceptualHash: string | null;
}

export interface CheckedPicture extends PictureIdentity {
  fileName: string | null;
  /** Its media type, as the Media Library knows it, e.g. `image/heic`. */
  mime: string | null;
  metadata: PictureMetadata | null;
}

/** Another caption: of the same story, or of the same picture or words elsewhere. */
export interface OtherCaption {
  /** Of the document; left out for one that is in no database. Evidence names it, for who may read it. */
  documentId?: string;
  /** How an editor knows it: the headline of its story where that is another one, else how it begins or its file. */
  name: string;
  text: string;
  /** Its credit and photographer, where they stand in fields of their own. */
  creditLine?: string | null;
  creator?: string | null;
  /** Null where it has no picture. */
  picture: (PictureIdentity & { fileName?: string | null }) | null;
}

/** What a reviewer has found about a picture and its words; the evidence is shown to editors as it is. */
export type ReviewerFinding = Omit<Finding, 'rule'>;

/** A caption with all a check may ask about it: plain values, read once and shared by every check. */
export interface CaptionUnderTest {
  text: string;
  fields: CaptionFields;
  anatomy: CaptionAnatomy;
  /** The words and names of its description. */
  reading: CaptionReading;
  /** Null where the caption has none. */
  picture: CheckedPicture | null;
  /** Null where the caption belongs to no story. */
  story: StoryReading | null;
  /** The other captions of the story. */
  siblings: readonly OtherCaption[];
  /** Captions of other stories with this picture or these words. */
  uses: readonly OtherCaption[];
  /**
   * What the reviewer, who looks at the picture, has found; `unanswered` where it must be heard and was not
   * yet, null where there is none or it need not be waited for.
   */
  reviewerAnswer: readonly ReviewerFinding[] | 'unanswered' | null;
  /** The time of the check, ISO 8601. */
  now: string;
}

/** Whether a caption says of its picture that it was taken for another occasion, or stands for many. */
export function isLabelledFile(caption: CaptionUnderTest): boolean {
  return caption.fields.isFilePhoto || caption.anatomy.isFilePhoto;
}
