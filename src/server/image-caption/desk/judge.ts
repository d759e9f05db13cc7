import type { Core } from '@strapi/strapi';
import { checkCaption, prepareCaption, type CheckOptions, type OtherCaption } from '../checks';
import { benchAround, captionDraft } from './bench';
import { checkOptions } from './checkOptions';
import type { CaptionRow } from './captionRow';
import { picturesOf, pictureOf, unreadOf, type Pictures } from './pictures';
import { judgementsOf, type JudgementOf } from './judgements';
import { usesOf, type UsesOf } from './uses';
import { dateOf, textOf } from './values';
import { keepDraftVerdicts } from './verdictStore';
import type { Bench, Judged } from './judged';

/** Holds captions against their pictures, their story, each other and their like elsewhere. */
export async function judge(strapi: Core.Strapi, bench: Bench): Promise<Judged[]> {
  const pictures = await picturesOf(strapi, bench.captions, bench.pictures);
  const judged = bench.only ? bench.captions.filter(bench.only) : bench.captions;
  return judgeWith(bench, judged, {
    pictures,
    uses: await usesOf(strapi, judged, pictures),
    judgements: await judgementsOf(strapi, bench, judged, pictures, (caption) =>
      judgeAgain(strapi, caption)
    ),
    options: checkOptions(strapi),
  });
}

/** When the judge of pictures has answered, what is known of the draft is brought up to it. */
async function judgeAgain(strapi: Core.Strapi, { documentId, locale }: CaptionRow): Promise<void> {
  // What is only typed has no draft.
  const row = documentId === '' ? null : await captionDraft(strapi, documentId, locale);
  if (row === null) return;
  await keepDraftVerdicts(strapi, await judge(strapi, await benchAround(strapi, row)));
}

/** What captions are held against beside their story and each other. */
export interface AtHand {
  pictures: Pictures;
  uses: UsesOf;
  judgements: JudgementOf;
  options: CheckOptions;
}

/** The same where all is at hand. */
export function judgeWith(
  bench: Bench,
  captions: readonly CaptionRow[],
  { pictures, uses, judgements, options }: AtHand
): Judged[] {
  const others = new Map(bench.captions.map((row) => [row, asOther(row, pictures)] as const));
  return captions.map((row) => {
    const published = bench.published.get(row.documentId) ?? null;
    const under = prepareCaption({
      text: row.caption ?? '',
      ...(row.locale !== null && { locale: row.locale }),
      fields: fieldsOf(row, published, pictures, bench.publishing?.(row) ?? false),
      picture: pictureOf(row, pictures),
      story: bench.story?.reading ?? null,
      siblings: bench.captions.flatMap((each) => (each === row ? [] : (others.get(each) ?? []))),
      uses: uses(row),
      judgement: judgements(row),
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
  return { name: row.key ?? '', text: row.caption ?? '', picture: pictureOf(row, pictures) };
}

function fieldsOf(
  row: CaptionRow,
  published: CaptionRow | null,
  pictures: Pictures,
  publishing: boolean
) {
  const unread = unreadOf(row, pictures);
  return {
    altText: textOf(row.altText),
    creditLine: textOf(row.creditLine),
    creator: textOf(row.creator),
    dateCreated: dateOf(row.dateCreated),
    city: textOf(row.city),
    country: textOf(row.country),
    personsShown: row.personsShown.map(({ name }) => name),
    isFilePhoto: row.isFilePhoto === true,
    rightsExpire: dateOf(row.rightsExpire),
    approvedSha256: publishing
      ? (pictureOf(row, pictures)?.sha256 ?? null)
      : textOf(row.approvedSha256),
    isPublic: publishing || published !== null,
    draftHasOtherPicture:
      published !== null && (published.image?.id ?? null) !== (row.image?.id ?? null),
    unread,
  };
}
