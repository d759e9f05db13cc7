import type { CaptionUnderTest, CheckedCaption } from '../checks';
import type { CaptionRow } from './captionRow';
import type { Pictures } from './pictures';
import type { StoryDraft } from './story';

/** The captions of one story in one language, or one caption that belongs to none. */
export interface Bench {
  story: StoryDraft | null;
  /** All of them, also those that are not judged: each is a sibling of the others. */
  captions: readonly CaptionRow[];
  /** What readers see of them. */
  published: ReadonlyMap<string, CaptionRow>;
  /** Which to judge; all where it is left out. */
  only?: (caption: CaptionRow) => boolean;
  /** Pictures of which the caller knows better than the Media Library. */
  pictures?: Pictures;
  /** Which are about to become public, and so approved for the pictures they have. */
  publishing?: (caption: CaptionRow) => boolean;
}

/** A caption as it was judged. */
export interface Judged extends CheckedCaption {
  row: CaptionRow;
  published: CaptionRow | null;
  under: CaptionUnderTest;
  /** Of its picture's bytes; null where they are not known. */
  sha256: string | null;
}
