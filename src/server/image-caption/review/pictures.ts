import type { Core } from '@strapi/strapi';
import { pictureFacts, type PictureKnowledge } from '../../picture';
import type { CheckedPicture } from '../checks';
import type { CaptionFile, CaptionRow } from './captionRow';

/** What is known of pictures, by the number of their files. */
export type Pictures = ReadonlyMap<number, PictureKnowledge>;

/**
 * The pictures of some captions, asked for all together.
 *
 * @param given what the caller knows better: a picture that is just being replaced
 */
export async function picturesOf(
  strapi: Core.Strapi,
  captions: readonly CaptionRow[],
  given: Pictures = new Map()
): Promise<Pictures> {
  const wanted = captions.flatMap(({ image }) => (image && !given.has(image.id) ? image : []));
  return new Map([...(await pictureFacts(strapi).ofAll(wanted)), ...given]);
}

/** Null for a caption without a picture, or one whose file cannot be read. */
export function checkedPictureOf({ image }: Pick<CaptionRow, 'image'>, pictures: Pictures) {
  const facts = image ? pictures.get(image.id) : undefined;
  return facts?.known ? asCheckedPicture(facts, image) : null;
}

const asCheckedPicture = (
  facts: Extract<PictureKnowledge, { known: true }>,
  file: Pick<CaptionFile, 'name' | 'mime'> | null
): CheckedPicture => ({
  sha256: facts.sha256,
  perceptualHash: facts.perceptualHash,
  fileName: file?.name ?? null,
  mime: file?.mime ?? null,
  metadata: facts.embedded,
});

/** Why a picture cannot be read; null where it can, or there is none. */
export function unreadOf({ image }: Pick<CaptionRow, 'image'>, pictures: Pictures): string | null {
  const facts = image ? pictures.get(image.id) : undefined;
  return facts && !facts.known ? facts.reason : null;
}
