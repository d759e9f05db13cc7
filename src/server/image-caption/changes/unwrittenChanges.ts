import type { Core } from '@strapi/strapi';
import { lastSaveOf } from '../../editing';
import { momentOf, rowsOf, type Row, type Version } from '../../strapi/rows';
import { FILE, IMAGE_CAPTION } from '../../strapi/uids';
import type {
  AddedCaption,
  CaptionChange,
  ChangedCaption,
  RemovedCaption,
} from '../../../../types/caption-changes';
import type { Access } from '../review';
import type { RefusedChange } from './refusedChange';

type Refusal = Omit<RefusedChange, 'at'>;

/**
 * What cannot be written of the captions that came with a story: those that somebody else has saved, deleted or
 * moved since they were read, and what the editor may not do. Whoever writes one of them waits until the
 * transaction ends.
 *
 * @param story as it was just saved, in the language of the save
 */
export async function unwrittenChanges(
  strapi: Core.Strapi,
  story: Version,
  changes: readonly CaptionChange[],
  access: Access
): Promise<RefusedChange[]> {
  const named = changes.flatMap((change) => ('documentId' in change ? change.documentId : []));
  const standing = await lockedCaptions(strapi, named, story.locale);
  const refused: RefusedChange[] = [];
  for (const [at, change] of changes.entries()) {
    const reasons =
      'key' in change
        ? await againstAdding(strapi, change, story.locale, access)
        : await againstChanging(strapi, change, story, standing.get(change.documentId), access);
    refused.push(...reasons.map((reason) => ({ at, ...reason })));
  }
  return refused;
}

async function againstAdding(
  strapi: Core.Strapi,
  { fields }: AddedCaption,
  locale: string | null,
  access: Access
): Promise<Refusal[]> {
  const forbidden = access.fieldsNotMade(locale, [...Object.keys(fields), 'article']);
  if (forbidden.length > 0) return forbidden.map(forbiddenField);
  const isThere =
    fields.image === null ||
    (await rowsOf(strapi, FILE).count({ where: { id: fields.image } })) > 0;
  if (isThere) return [];
  return [{ field: 'image', message: 'This picture is not in the Media Library any more.' }];
}

async function againstChanging(
  strapi: Core.Strapi,
  change: ChangedCaption | RemovedCaption,
  story: Version,
  standing: Row | undefined,
  access: Access
): Promise<Refusal[]> {
  const { documentId } = change;
  const own = { documentId, locale: story.locale };
  const updatedAt = momentOf(standing?.updatedAt);
  if (!standing || !updatedAt) {
    return [{ reason: 'gone', message: 'This caption was deleted since you opened the story.' }];
  }
  const article = (standing.article as { documentId: string } | null | undefined)?.documentId;
  if (article !== story.documentId) {
    return [{ reason: 'gone', message: 'This caption is not one of this story any more.' }];
  }
  const written = 'removed' in change ? ['article'] : Object.keys(change.fields);
  const forbidden = (await access.fieldsNotWritten(own, written)).map(forbiddenField);
  if (forbidden.length > 0 || Number(updatedAt) === Date.parse(change.updatedAt)) return forbidden;
  const last = await lastSaveOf(strapi, IMAGE_CAPTION, own);
  return [
    {
      reason: 'stale',
      message: 'Somebody else has saved this caption since you opened the story. Compare both.',
      updatedAt: updatedAt.toISOString(),
      savedBy: last?.savedBy ?? null,
    },
  ];
}

const forbiddenField = (field: string): Refusal => ({
  field,
  reason: 'forbidden',
  message: `Your role may not write the field "${field}" of this caption.`,
});

/** The drafts of captions in one language by their identifiers, as they are after whoever writes them has done so. */
async function lockedCaptions(
  strapi: Core.Strapi,
  documents: readonly string[],
  locale: string | null
): Promise<Map<string, Row>> {
  if (documents.length === 0) return new Map();
  const where = {
    documentId: { $in: [...documents] },
    publishedAt: null,
    ...(locale !== null && { locale }),
  };
  const locked: Row[] = await strapi.db
    .queryBuilder(IMAGE_CAPTION)
    .select(['id', 'documentId', 'updatedAt'])
    .where(where)
    .orderBy({ id: 'asc' })
    .forUpdate()
    .execute();
  const rows: Row[] = await rowsOf(strapi, IMAGE_CAPTION).findMany({
    select: ['id'],
    where: { id: { $in: locked.map(({ id }) => id) } },
    populate: { article: { select: ['documentId'] } },
  });
  const articles = new Map(rows.map(({ id, article }) => [id, article]));
  return new Map(locked.map((row) => [row.documentId, { ...row, article: articles.get(row.id) }]));
}
