import type { Core } from '@strapi/strapi';
import type { Save } from '../../moments';
import { pictureFacts, type PictureKnowledge } from '../../picture';
import { rowsOf, version, type Row } from '../../strapi/rows';
import { FILE, IMAGE_CAPTION } from '../../strapi/uids';
import { parseCaption } from '../parse';
import { withEndOfRights } from '../endOfRights';
import { fieldsToFill, offerOf } from '../fill';
import { sentPicture, type PictureFile } from '../captionPicture';
import { storyBefore, storyToCome } from '../storyOfSave';

interface Picture {
  file: PictureFile;
  facts: PictureKnowledge;
}

async function pictureOf(strapi: Core.Strapi, file: PictureFile | null): Promise<Picture | null> {
  return file && { file, facts: await pictureFacts(strapi).of(file.id) };
}

/** Null for a picture that cannot be read. */
const says = ({ facts }: Pick<Picture, 'facts'>) => (facts.known ? facts.embedded : null);

/** What a picture said when a caption was last saved: it may have been replaced since. */
const said = ({ facts }: Pick<Picture, 'facts'>, row: Row) =>
  facts.known && facts.since > new Date(String(row.updatedAt))
    ? facts.embeddedBefore
    : says({ facts });

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
export async function fillCaptionBeforeSave(save: Save): Promise<void> {
  const { strapi, action, data, documentId, locale, existing } = save;
  delete data.originalCaption;
  delete data.approvedSha256;
  // A copy was never approved; all else is in the original already.
  if (action === 'clone') return void (data.approvedSha256 = null);
  const found = await existing();
  const before = found && (await savedRow(strapi, found));
  const shownBefore = (before?.image as PictureFile | null | undefined) ?? null;
  const sent = sentPicture(data);
  const isSwapped = sent !== undefined && sent !== (shownBefore?.id ?? null);
  // Who chooses another picture for a caption that nobody sees begins anew: nothing is approved yet.
  if (isSwapped && !(await version(strapi, IMAGE_CAPTION, { documentId, locale }, 'published'))) {
    data.approvedSha256 = null;
  }
  const shown: PictureFile | null = isSwapped
    ? await rowsOf(strapi, FILE).findOne({
        where: { id: sent },
        select: ['id', 'alternativeText'],
      })
    : shownBefore;

  const pictureBefore = await pictureOf(strapi, shownBefore);
  const picture = isSwapped ? await pictureOf(strapi, shown) : pictureBefore;
  const embedded = picture && says(picture);
  if (isSwapped || embedded) data.originalCaption = embedded?.description ?? null;
  if (!picture && !pictureBefore) return;

  const context = locale === null ? {} : { locale };
  const wordsBefore = String(before?.caption ?? '');
  const words = typeof data.caption === 'string' ? data.caption : wordsBefore;
  // What came with a picture goes with it, or the next one would be credited to the former's photographer.
  const offered = offerOf(
    {
      embedded: embedded && (await withEndOfRights(strapi, embedded, await storyToCome(save))),
      altText: picture?.file.alternativeText ?? null,
    },
    parseCaption(picture ? words : '', context)
  );
  const saidBefore = before && pictureBefore && said(pictureBefore, before);
  const offeredBefore =
    before && pictureBefore
      ? offerOf(
          {
            embedded:
              saidBefore && (await withEndOfRights(strapi, saidBefore, await storyBefore(save))),
            altText: pictureBefore.file.alternativeText,
          },
          parseCaption(wordsBefore, context)
        )
      : null;
  Object.assign(data, fieldsToFill(before, data, offeredBefore, offered));
}
