import { createId } from '@paralleldrive/cuid2';
import { fieldsToFill, offerOf, type CaptionRow, type Pictures } from '../../../image-caption';
import { parseCaption } from '../../../image-caption/parse';
import type { PlannedImport } from '../plannedImport';

/** A file of the Media Library, whole. */
export type ImageFile = NonNullable<CaptionRow['image']>;

/** Fields of a caption that no source fills. */
const UNSAID = {
  originalCaption: null,
  extendedDescription: null,
  webStatementOfRights: null,
  licensorUrl: null,
  digitalSourceType: null,
  rightsExpire: null,
  awaitsTranslation: false,
  minorChange: false,
  approvedSha256: null,
} as const;

/**
 * The drafts of the captions of a story, as a save by the Document Service would leave them: what their words
 * leave open is filled in from what their pictures say.
 */
export function newCaptionRows(
  { captions, locale, article: { headline } }: PlannedImport,
  article: string,
  files: ReadonlyArray<ImageFile | null>,
  pictures: Pictures
): CaptionRow[] {
  return captions.map((caption, index) => {
    const image = files[index] ?? null;
    return {
      id: 0,
      documentId: createId(),
      locale,
      publishedAt: null,
      ...UNSAID,
      ...caption,
      ...(image && filled({ ...caption }, image, locale, pictures)),
      image,
      article: { documentId: article, headline },
    } as CaptionRow;
  });
}

function filled(
  caption: Record<string, unknown>,
  image: ImageFile,
  locale: string,
  pictures: Pictures
): object {
  const facts = pictures.get(image.id);
  const embedded = facts?.known ? facts.embedded : null;
  const words = parseCaption(String(caption.caption), { locale });
  const offered = offerOf({ embedded, altText: image.alternativeText }, words);
  return {
    originalCaption: embedded?.description ?? null,
    ...fieldsToFill(null, caption, null, offered),
  };
}

/** What a picture was approved for by the publication of its caption. */
export function approvedFor({ image }: CaptionRow, pictures: Pictures): string | null {
  const facts = image ? pictures.get(image.id) : undefined;
  return facts?.known ? facts.sha256 : null;
}
