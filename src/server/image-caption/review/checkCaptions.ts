import type { Core } from '@strapi/strapi';
import {
  checkCaption,
  pictureLackOf,
  prepareCaption,
  type CaptionCheckOptions,
  type OtherCaption,
} from '../checks';
import { checkSetAround, captionDraft } from './checkSets';
import { isForPreviews } from '../../picture';
import { checkOptions } from './checkOptions';
import type { CaptionRow } from './captionRow';
import { knownAs } from './knownAs';
import { picturesOf, checkedPictureOf, unreadOf, type Pictures } from './pictures';
import { reviewerAnswersFor, type ReviewerAnswerOf } from './reviewerAnswers';
import { usesOf, type UsesOf } from './uses';
import { isoText, filledText } from './values';
import { keepDraftVerdicts } from './verdictStore';
import type { CheckSet, CheckedRow } from './checkSet';

/** Holds captions against their pictures, their story, each other and their like elsewhere. */
export async function checkCaptions(
  strapi: Core.Strapi,
  checkSet: CheckSet
): Promise<CheckedRow[]> {
  const pictures = await picturesOf(strapi, checkSet.captions, checkSet.pictures);
  const { captions, toCheck = captions } = checkSet;
  return checkWith(checkSet, toCheck, {
    pictures,
    uses: await usesOf(strapi, toCheck, pictures, checkSet.reader),
    reviewerAnswers: await reviewerAnswersFor(strapi, checkSet, toCheck, pictures, (caption) =>
      checkAgain(strapi, caption)
    ),
    options: checkOptions(strapi),
  });
}

/** When the reviewer of pictures has answered, what is known of the draft is brought up to it. */
async function checkAgain(strapi: Core.Strapi, { documentId, locale }: CaptionRow): Promise<void> {
  // What is only typed has no draft.
  const row = documentId === '' ? null : await captionDraft(strapi, documentId, locale);
  if (row === null) return;
  await keepDraftVerdicts(strapi, await checkCaptions(strapi, await checkSetAround(strapi, row)));
}

/** What captions are held against beside their story and each other. */
interface AtHand {
  pictures: Pictures;
  uses: UsesOf;
  reviewerAnswers: ReviewerAnswerOf;
  options: CaptionCheckOptions;
}

/** The same where all is at hand. */
export function checkWith(
  checkSet: CheckSet,
  captions: readonly CaptionRow[],
  { pictures, uses, reviewerAnswers, options }: AtHand
): CheckedRow[] {
  const others = new Map(checkSet.captions.map((row) => [row, asOther(row, pictures)] as const));
  return captions.map((row) => {
    const published = checkSet.published.get(row.documentId) ?? null;
    const under = prepareCaption({
      text: row.caption ?? '',
      ...(row.locale !== null && { locale: row.locale }),
      fields: fieldsOf(row, published, pictures, checkSet),
      picture: checkedPictureOf(row, pictures),
      story: checkSet.story?.reading ?? null,
      siblings: checkSet.captions.flatMap((each) => (each === row ? [] : (others.get(each) ?? []))),
      uses: uses(row),
      reviewerAnswer: reviewerAnswers(row),
      ...(checkSet.now !== undefined && { now: checkSet.now }),
    });
    return {
      row,
      published,
      under,
      sha256: under.picture?.sha256 ?? null,
      ...checkCaption(under, options),
    };
  });
}

function asOther(row: CaptionRow, pictures: Pictures): OtherCaption {
  return {
    documentId: row.documentId,
    name: knownAs(row),
    text: row.caption ?? '',
    creditLine: filledText(row.creditLine),
    creator: filledText(row.creator),
    picture: checkedPictureOf(row, pictures),
  };
}

function fieldsOf(
  row: CaptionRow,
  published: CaptionRow | null,
  pictures: Pictures,
  { story, captions, publishing: isPublishing }: CheckSet
) {
  const publishing = isPublishing?.(row) ?? false;
  const unread = unreadOf(row, pictures);
  return {
    altText: filledText(row.altText),
    creditLine: filledText(row.creditLine),
    creator: filledText(row.creator),
    dateCreated: isoText(row.dateCreated),
    city: filledText(row.city),
    country: filledText(row.country),
    personsShown: row.personsShown.map(({ name }) => name),
    isFilePhoto: row.isFilePhoto === true,
    awaitsTranslation: row.awaitsTranslation === true,
    rightsExpire: isoText(row.rightsExpire),
    approvedSha256: publishing
      ? (checkedPictureOf(row, pictures)?.sha256 ?? null)
      : filledText(row.approvedSha256),
    isPublic: publishing || published !== null,
    draftHasOtherPicture:
      published !== null && (published.image?.id ?? null) !== (row.image?.id ?? null),
    notForPreviews: story && isLead(row, captions) ? typeNotForPreviews(row) : null,
    unread,
    pictureLack: pictureLackOf(row.image),
  };
}

/** Whether its picture is the one that links to the story show: the lead, or the first where there is none. */
function isLead(row: CaptionRow, captions: readonly CaptionRow[]): boolean {
  if (row.role === 'lead') return true;
  if (captions.some(({ role }) => role === 'lead')) return false;
  const positions = captions.map(({ position }) => Number(position ?? 0));
  return Number(row.position ?? 0) <= Math.min(...positions);
}

function typeNotForPreviews({ image }: CaptionRow): string | null {
  if (!image) return null;
  const { mime, width, height } = image;
  return isForPreviews({ mimeType: mime, width, height }) ? null : mime;
}
