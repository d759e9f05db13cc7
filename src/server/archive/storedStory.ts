import type { Core } from '@strapi/strapi';
import { loadCommittedMap } from '../outlet';
import { pointingTo, rowsOf, type Row } from '../strapi/rows';
import { ARTICLE, IMAGE_CAPTION } from '../strapi/uids';
import { CAPTION_FIELDS, storyDigest, type Plan } from './plan';
import { digestOfCaptions, fieldDigests, readDigest, type FieldDigests } from './sourceDigest';

/** A story that an earlier import wrote, as it stands now. */
export interface StoredStory {
  documentId: string;
  sourceDigest: string;
  /** What the draft says now, field by field. */
  present: FieldDigests;
  /** Whether somebody changed anything of it since. */
  isEdited: boolean;
  isPublished: boolean;
  /** Whether the draft says what readers see. */
  isPublishedAsItIs: boolean;
  captions: Row[];
  /** The stories beside it, by their documents. */
  related: string[];
}

const pick = (row: Row, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, row[name]]));

/**
 * The draft that came from the same source.
 *
 * @param documentId of the story that is meant, where it is known by something else
 * @returns null for a story that is new here
 */
export async function findStoredStory(
  strapi: Core.Strapi,
  plan: Plan,
  documentId?: string
): Promise<StoredStory | null> {
  const { locale, sourceIds } = plan;
  const known = documentId === undefined ? { sourceId: { $in: sourceIds } } : { documentId };
  const rows: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    where: { ...known, locale, publishedAt: null },
    populate: {
      body: true,
      authors: true,
      infoSources: true,
      subjects: true,
      people: true,
      places: true,
      corrections: true,
      section: { select: ['documentId'] },
      related: { select: ['documentId'] },
    },
  });
  const row = bestKnown(rows, sourceIds);
  if (!row) return null;
  const captions: Row[] = await rowsOf(strapi, IMAGE_CAPTION).findMany({
    where: {
      locale,
      publishedAt: null,
      ...(await pointingTo(strapi, IMAGE_CAPTION, 'article', { id: row.id })),
    },
    populate: { personsShown: true, image: { select: ['id'] } },
    orderBy: { position: 'asc' },
  });
  const section = (row.section as Row | null)?.documentId ?? null;
  const map = await loadCommittedMap(strapi);
  const said = {
    article: pick(row, Object.keys(plan.article)),
    sections: map.placeOf({ section }).trail.map(({ name }) => name),
    captions: captions.map((caption) => pick(caption, CAPTION_FIELDS)),
  };
  const published: Row | null = await rowsOf(strapi, ARTICLE).findOne({
    select: ['id', 'updatedAt'],
    where: { documentId: row.documentId, locale, publishedAt: { $notNull: true } },
  });
  const sourceDigest = String(row.sourceDigest);
  const present = fieldDigests(said);
  return {
    documentId: row.documentId,
    sourceDigest,
    present,
    isEdited: isEdited(sourceDigest, present, () => storyDigest(said.article, said.captions)),
    isPublished: published !== null,
    isPublishedAsItIs: published !== null && String(published.updatedAt) === String(row.updatedAt),
    captions,
    related: ((row.related ?? []) as Row[]).map((each) => each.documentId),
  };
}

/** Of several the one that is known by what says the most. */
export const bestKnown = <Known extends object>(
  rows: readonly Known[],
  sourceIds: readonly string[]
): Known | undefined => {
  const rank = (row: Known) => sourceIds.indexOf('sourceId' in row ? String(row.sourceId) : '');
  return [...rows].sort((one, other) => rank(one) - rank(other))[0];
};

function isEdited(written: string, present: FieldDigests, whole: () => string): boolean {
  const last = readDigest(written);
  if (!last) return whole() !== written;
  return Object.entries(present).some(
    ([field, digest]) =>
      digest !== (field === 'captions' ? last.captionsHere : last.said[field as keyof FieldDigests])
  );
}

/** The digest of a story's captions as they stand here. */
export async function captionsDigestHere(
  strapi: Core.Strapi,
  plan: Plan,
  documentId: string
): Promise<string> {
  const stored = await findStoredStory(strapi, plan, documentId);
  return digestOfCaptions((stored?.captions ?? []).map((row) => pick(row, CAPTION_FIELDS)));
}
