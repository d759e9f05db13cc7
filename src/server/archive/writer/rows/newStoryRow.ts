import { createId } from '@paralleldrive/cuid2';
import { captionDigests, publicationOf } from '../../../article';
import type { CaptionRow } from '../../../image-caption';
import { storyUri, type FormerAddress, type OutletMap } from '../../../outlet';
import type { Row } from '../../../strapi/rows';
import { wordCount } from '../../../article';
import { digestOfCaptions, writeDigest } from '../../sourceDigest';
import { CAPTION_FIELDS, missingPictures } from '../../plan';
import { relatedDigest } from '../namedStories';
import type { PlannedImport } from '../plannedImport';

/** An outlet or a section in which stories stand. */
export type StandingRow = Row & { name: string };

/** A story that is new here before it has rows. */
export interface NewStoryRow {
  plan: PlannedImport;
  section: StandingRow | null;
  outlet: StandingRow | null;
  captions: CaptionRow[];
  /** The stories beside it that are here, by their documents. */
  related: string[];
  /** With all that belongs to it. */
  draft: Row;
}

/** The draft of a story, as a save by the Document Service would leave it, but for its slug. */
export function newDraft(
  plan: PlannedImport,
  place: Pick<NewStoryRow, 'section' | 'outlet'>,
  now: Date
): Row {
  const { article, locale, sourceId, firstPublishedAt } = plan;
  return {
    id: 0,
    documentId: createId(),
    locale,
    publishedAt: null,
    createdAt: now,
    updatedAt: now,
    ...article,
    ...place,
    minorChange: false,
    firstPublishedAt,
    wordCount: wordCount(article.body, locale),
    sourceId,
  };
}

/** The digest of what its source said and of its captions as they are. */
export function digestWith(
  { said, pictures, related: named }: PlannedImport,
  { captions, related }: Pick<NewStoryRow, 'captions' | 'related'>,
  files: ReadonlyArray<number | null>
): string {
  const beside = {
    missing: missingPictures(pictures, files),
    related: relatedDigest(named, related),
  };
  // Pictures fill in what the source leaves open.
  if (files.every((file) => file === null)) return writeDigest(said, beside);
  const captionsHere = digestOfCaptions(
    captions.map((caption) =>
      Object.fromEntries(CAPTION_FIELDS.map((name) => [name, caption[name]]))
    )
  );
  return writeDigest(said, { ...beside, captionsHere });
}

/** The fields that a publication gives to the draft and to the published row alike. */
export function published(
  { plan, draft, outlet, related }: NewStoryRow,
  shown: readonly CaptionRow[],
  map: OutletMap,
  formerAddresses: readonly FormerAddress[],
  now: Date
): Record<string, unknown> {
  const modifiedAt = plan.modifiedAt === null ? null : new Date(plan.modifiedAt);
  const fields = publicationOf(draft, now, map, { modifiedAt }, Number(draft.wordCount));
  const place = map.placeOf({
    section: (draft.section as Row | null)?.documentId ?? null,
    outlet: outlet?.documentId ?? null,
  });
  return {
    ...fields,
    uri: storyUri({
      documentId: draft.documentId,
      locale: plan.locale,
      firstPublishedAt: fields.firstPublishedAt,
      outlet: place.outlet && { address: place.outlet.address, formerAddresses },
    }),
    publishedCaptions: captionDigests(
      [...shown].sort((one, other) => (one.documentId < other.documentId ? -1 : 1))
    ),
    publishedRelated: related,
  };
}
