import type { EmbeddedMetadata } from './embedded';
import type { PictureFacts } from './readPicture';
import type { StoredFile } from './storedFile';

export interface KnownPicture extends PictureFacts {
  known: true;
  /** When the file got these bytes, or was first read. */
  since: Date;
  /** What the picture that it replaced had said; null where there was none. */
  embeddedBefore: EmbeddedMetadata | null;
}
export type PictureKnowledge = KnownPicture | { known: false; reason: string };

/** A row of the Media Library. */
export interface LibraryFile extends StoredFile {
  documentId: string;
}

/** What is known of a file, by the identifier of its document. */
export interface FactRow {
  file: string;
  sha256: string;
  size: number | string;
  perceptualHash: string | null;
  embedded: EmbeddedMetadata;
  embeddedBefore: EmbeddedMetadata | null;
  sha256Before: string | null;
  stamp: string | null;
  isPending: boolean | null;
  updatedAt: string | Date;
}

/** A picture as it is to be written down. */
export interface NewFacts {
  facts: PictureFacts;
  /** What it was until now, where it is replaced. */
  before?: Pick<PictureFacts, 'sha256' | 'embedded'> | null;
  /** What the storage says of its bytes; null where they are to be compared by digest. */
  stamp?: string | null;
  /** Whether the bytes are still to be stored; `markStored` says that they are. */
  isPending?: boolean;
}

/**
 * What a file is by its bytes. Strapi takes out of what it stores what a picture says about itself: of
 * bytes that the file had before, that is known from then.
 */
export function asSaidBefore(
  facts: PictureFacts,
  noted: Pick<FactRow, 'sha256Before' | 'embeddedBefore'> | null | undefined
): PictureFacts {
  const embedded = noted?.sha256Before === facts.sha256 ? noted.embeddedBefore : null;
  return embedded ? { ...facts, embedded } : facts;
}
