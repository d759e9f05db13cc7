import type { Core } from '@strapi/strapi';
import type { Save } from '../moments';
import { pictureBook, type EmbeddedMetadata } from '../picture';
import { rowsOf, type Row } from '../rows';
import { IMAGE_CAPTION } from '../uids';
import { readCaption } from './anatomy';
import { fieldsToFill, offerOf } from './fill';
import { sentPicture, type PictureFile } from './picture';

const FILE = 'plugin::upload.file';

/** A picture with what it says about itself; `embedded` is null where it cannot be read. */
interface Described {
  id: number;
  altText: string | null;
  embedded: EmbeddedMetadata | null;
}

async function describe(strapi: Core.Strapi, file: PictureFile | null): Promise<Described | null> {
  if (!file) return null;
  const facts = await pictureBook(strapi).facts(file.id);
  return {
    id: file.id,
    altText: file.alternativeText,
    embedded: facts.known ? facts.embedded : null,
  };
}

const savedRow = (strapi: Core.Strapi, { id }: Row): Promise<Row | null> =>
  rowsOf(strapi, IMAGE_CAPTION).findOne({
    where: { id },
    populate: { image: { select: ['id', 'alternativeText'] }, personsShown: true },
  });

/**
 * Fills the empty fields of a caption from what its picture says about itself, and then from what
 * its words say. `originalCaption` is the picture's own and nobody's to write, as `approvedSha256`
 * is the publication's.
 */
export async function fillCaptionBeforeSave({
  strapi,
  action,
  data,
  locale,
  existing,
}: Save): Promise<void> {
  delete data.originalCaption;
  delete data.approvedSha256;
  // A copy was never approved; all else is in the original already.
  if (action === 'clone') return void (data.approvedSha256 = null);
  const found = await existing();
  const before = found && (await savedRow(strapi, found));
  const shownBefore = (before?.image as PictureFile | null | undefined) ?? null;
  const sent = sentPicture(data.image);
  const isSwapped = sent !== undefined && sent !== (shownBefore?.id ?? null);
  const shown: PictureFile | null = isSwapped
    ? await rowsOf(strapi, FILE).findOne({
        where: { id: sent },
        select: ['id', 'alternativeText'],
      })
    : shownBefore;

  const pictureBefore = await describe(strapi, shownBefore);
  const picture = isSwapped ? await describe(strapi, shown) : pictureBefore;
  if (isSwapped || picture?.embedded) data.originalCaption = picture?.embedded?.description ?? null;
  if (!picture) return;

  const context = locale === null ? {} : { locale };
  const wordsBefore = String(before?.caption ?? '');
  const words = typeof data.caption === 'string' ? data.caption : wordsBefore;
  Object.assign(
    data,
    fieldsToFill(
      before,
      data,
      before && offerOf(pictureBefore, readCaption(wordsBefore, context)),
      offerOf(picture, readCaption(words, context))
    )
  );
}
