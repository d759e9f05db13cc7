import { createHash } from 'node:crypto';
import { composed } from '../../text/composed';

/** What an override was given for: these words under this picture in this story. */
export interface CaptionFingerprint {
  wordsDigest: string;
  /** Of the picture's bytes; null where they are not known. */
  sha256: string | null;
  /** The story's identifier; null for a caption that belongs to none. */
  article: string | null;
}

/** Why an override ended. */
export type OverrideEnding = 'words' | 'picture' | 'editor';

/** The same words, however they are spaced and in whatever case, have the same digest. */
export const wordsDigest = (caption: string | null): string =>
  createHash('sha256')
    .update(
      composed(caption ?? '', 'NFKC')
        .toLowerCase()
        .replace(/\s+/gu, ' ')
        .trim()
    )
    .digest('hex');

/** What an override of a caption as it stands is given for. */
export const fingerprintOf = ({
  row,
  sha256,
}: {
  row: { caption: string | null; article: { documentId: string } | null };
  sha256: string | null;
}): CaptionFingerprint => ({
  wordsDigest: wordsDigest(row.caption),
  sha256,
  article: row.article?.documentId ?? null,
});

/** Why what was decided for one fingerprint does not count for another; null where it does. */
export function endingBetween(
  then: { [Part in keyof CaptionFingerprint]: CaptionFingerprint[Part] | null },
  now: CaptionFingerprint
): OverrideEnding | null {
  if (then.wordsDigest !== now.wordsDigest) return 'words';
  if (then.sha256 !== now.sha256) return 'picture';
  return then.article === now.article ? null : 'editor';
}
