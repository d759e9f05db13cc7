/**
 * What is written of a story's captions in the form of the story. The panel sends it beside the fields of the
 * story with each save and publication, under {@link CAPTION_CHANGES}, and it is written with the story or not at
 * all. A refusal names the caption by its place in the list: `captions.2.creditLine`.
 */
export const CAPTION_CHANGES = 'captionChanges';

/** The fields of a caption that are written in the form of its story. Null empties one. */
export interface CaptionFields {
  caption?: string | null;
  altText?: string | null;
  creditLine?: string | null;
  role?: 'lead' | 'inline' | 'gallery';
  /** Its place among the pictures of the story, from 0. */
  position?: number;
  isFilePhoto?: boolean;
  awaitsTranslation?: boolean;
}

/** A picture that comes into the story with this save. */
export interface AddedCaption {
  /** Made by who sends it, so that a figure in the body can name the caption before it is there. */
  key: string;
  fields: CaptionFields & {
    /** The number of a file in the Media Library; null for words that came without their picture. */
    image: number | null;
  };
}

/** A caption of the story that is written anew. */
export interface ChangedCaption {
  documentId: string;
  /** Of the version that was read; another one that stands is not written over. */
  updatedAt: string;
  fields: CaptionFields;
}

/** A caption that leaves the story. Readers see it until the story is published. */
export interface RemovedCaption {
  documentId: string;
  updatedAt: string;
  removed: true;
}

export type CaptionChange = AddedCaption | ChangedCaption | RemovedCaption;

/** One of `error.details.errors` where a caption was refused. */
export interface CaptionRefusal {
  /** `['captions', '2', 'creditLine']`, or without the field where all of it is meant. */
  path: string[];
  message: string;
  /**
   * `stale`: somebody else saved it since it was read. `gone`: it was deleted, or is of another story now.
   * `forbidden`: the editor may not. Left out where what is written does not hold.
   */
  reason?: 'stale' | 'gone' | 'forbidden';
  /** Of a stale one: the version that stands, in ISO 8601, and who saved it; null for a program. */
  updatedAt?: string;
  savedBy?: string | null;
}
