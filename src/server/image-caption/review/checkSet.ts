import type { CaptionUnderTest, CheckedCaption } from '../checks';
import type { Reader } from '../../strapi/reader';
import type { CaptionRow } from './captionRow';
import type { Pictures } from './pictures';
import type { StoryDraft } from './story';

/** What is checked together: the captions of one story in one language, or one that belongs to none. */
export interface CheckSet {
  story: StoryDraft | null;
  /** All of the story, also those that are not checked: each is a sibling of the others. */
  captions: readonly CaptionRow[];
  /** Which of them to check; all where it is left out. */
  toCheck?: readonly CaptionRow[];
  /** What readers see of them, by the identifier of the document. */
  published: ReadonlyMap<string, CaptionRow>;
  /** Pictures of which the caller knows better than the Media Library. */
  pictures?: Pictures;
  /** Whom the check is shown to; all that there is may be held against a caption where it is left out. */
  reader?: Reader;
  /** The time of the check, ISO 8601; now where it is left out. */
  now?: string;
  /** Whether a caption is about to become public, and so approved for the picture it has. */
  publishing?: (caption: CaptionRow) => boolean;
}

/** A caption of the database, or as it is about to be, as it was checked. */
export interface CheckedRow extends CheckedCaption {
  row: CaptionRow;
  published: CaptionRow | null;
  under: CaptionUnderTest;
  /** Of its picture's bytes; null where they are not known. */
  sha256: string | null;
}
