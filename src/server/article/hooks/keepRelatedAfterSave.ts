import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import type { Change } from '../../moments';
import { rowsOf, type Row, type Version } from '../../strapi/rows';
import { storedVersions } from '../../strapi/storedVersions';
import { together } from '../../strapi/together';
import { ARTICLE } from '../../strapi/uids';
import { rowsNaming } from '../relatedLinks';

const RELATED = { related: { select: ['id', 'documentId'] } };

const relatedOf = (row: Row) => (row.related ?? []) as Row[];

/**
 * Keeps the related stories of what is public as they were published. When a story becomes public,
 * Strapi ties it to every published story whose draft names it, also where the draft was changed
 * since and its editor has not published that yet; and where it does not, a story named before it
 * was public would stay away. So each publication remembers whom it names (`namedByDraft`).
 */
export async function keepRelatedAfterSave({ strapi, published, versions }: Change): Promise<void> {
  if (!published) return;
  await together(versions, (each) => settle(strapi, each));
}

/** What a publication remembers of whom the draft names; nothing where that is what stands there. */
export async function namedByDraft(
  strapi: Core.Strapi,
  own: Version
): Promise<{ publishedRelated?: string[] }> {
  const { draft } = await storedVersions(strapi, ARTICLE, own, { related: true });
  if (!draft) return {};
  const publishedRelated = [...new Set(relatedOf(draft).map(({ documentId }) => documentId))];
  return isDeepStrictEqual(publishedRelated, draft.publishedRelated) ? {} : { publishedRelated };
}

/** Lets the stories that named the one just published show it, and no others. */
async function settle(strapi: Core.Strapi, { documentId, locale }: Version): Promise<void> {
  const related = { id: { $in: await rowsNaming(strapi, documentId) } };
  if (related.id.$in.length === 0) return;
  const { published: appeared } = await storedVersions(strapi, ARTICLE, { documentId, locale });
  if (!appeared) return;
  const drafts: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    select: ['documentId'],
    where: { publishedAt: null, locale, ...related },
  });
  const naming: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    where: {
      publishedAt: { $notNull: true },
      locale,
      $or: [{ documentId: { $in: drafts.map((draft) => draft.documentId) } }, related],
    },
    populate: RELATED,
  });
  for (const row of naming) await show(strapi, row, appeared);
}

async function show(strapi: Core.Strapi, row: Row, appeared: Row): Promise<void> {
  if (!Array.isArray(row.publishedRelated)) return;
  const named: unknown[] = row.publishedRelated;
  const shown = relatedOf(row);
  const isShown = shown.some(({ documentId }) => documentId === appeared.documentId);
  if (isShown === named.includes(appeared.documentId)) return;
  const related = [...shown, ...(isShown ? [] : [appeared])]
    .filter(({ documentId }) => named.includes(documentId))
    .sort((a, b) => named.indexOf(a.documentId) - named.indexOf(b.documentId))
    .map(({ id }) => id);
  const rows = rowsOf(strapi, ARTICLE);
  await rows.update({ where: { id: row.id }, data: { related } });
  // Nobody saved it: a later time would hide from the admin that the draft was changed.
  await rows.updateMany({ where: { id: row.id }, data: { updatedAt: row.updatedAt } });
}
