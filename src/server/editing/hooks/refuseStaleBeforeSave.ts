import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Hook, Save } from '../../moments';
import { momentOf, version, type Row } from '../../strapi/rows';
import { isMatched } from '../entityTags';
import { madeOn, type MadeOn } from '../madeOn';
import { lastSaveOf } from '../lastSave';
import { staleSave, type Said } from '../staleSave';

/**
 * The transactions in which requests were found to be made on the version that stood, true once one is
 * committed: what else a request writes into its entry is made on what it wrote itself.
 */
const found = new WeakMap<Context, object | true>();

/**
 * Refuses a save that says which version it was made on where that is not the one that stands any more.
 * Of two that are made on the same version one passes, in all nodes of a database: who comes second waits
 * for the first.
 *
 * @param lockFirst what others lock before they lock the entry
 */
export const refuseStaleBeforeSave =
  (
    type: UID.ContentType,
    lockFirst?: (save: Pick<Save, 'strapi' | 'documentId' | 'locale'>) => Promise<void>
  ): Hook<'beforeSave'> =>
  async (save) => {
    if (save.action !== 'update') return;
    const made = await madeOn(type, save);
    if (!made) return;
    const { strapi } = save;
    await strapi.db.transaction(async ({ trx, onCommit }) => {
      const known = found.get(made.request);
      if (known === true || known === trx) return;
      await lockFirst?.(save);
      await compare(type, save, made);
      found.set(made.request, trx);
      onCommit(() => found.set(made.request, true));
    });
  };

async function compare(type: UID.ContentType, save: Save, made: MadeOn): Promise<void> {
  const { strapi, documentId, locale } = save;
  const own = { documentId, locale };
  const draft = await lockDraft(strapi, type, own);
  const said = whatFails(made, draft === null ? null : await versionsOf(strapi, type, own, draft));
  if (!said) return;
  const standing = draft && (await lastSaveOf(strapi, type, own));
  const isOfPanel = made.request.state.auth?.strategy?.name === 'admin';
  throw staleSave(isOfPanel ? 'form' : said, {
    code: 'stale',
    updatedAt: standing?.updatedAt.toISOString() ?? null,
    savedBy: isOfPanel ? (standing?.savedBy ?? null) : null,
    errors: [],
  });
}

/** @param versions null where the language is not there yet: what its fields came from says nothing then */
function whatFails(
  { matched, updatedAt }: MadeOn,
  versions: readonly number[] | null
): Said | null {
  if (matched !== undefined && (versions === null || !isMatched(matched, versions)))
    return 'If-Match';
  if (updatedAt !== undefined && versions !== null && !versions.includes(updatedAt))
    return 'updatedAt';
  return null;
}

/** When the draft was saved that stands, after whoever writes it has done so. */
async function lockDraft(
  { db }: Core.Strapi,
  type: UID.ContentType,
  { documentId, locale }: Pick<Save, 'documentId' | 'locale'>
): Promise<Date | null> {
  const [row]: Row[] = await db
    .queryBuilder(type)
    .select(['id', 'updatedAt'])
    .where({ documentId, publishedAt: null, ...(locale !== null && { locale }) })
    .forUpdate()
    .execute();
  return momentOf(row?.updatedAt);
}

/**
 * The times by which a reader knows the version that stands: a draft that nobody touched since it was
 * published is known by the time of its publication too.
 */
async function versionsOf(
  strapi: Core.Strapi,
  type: UID.ContentType,
  own: Pick<Save, 'documentId' | 'locale'>,
  draft: Date
): Promise<number[]> {
  const row = await version(strapi, type, own, 'published');
  const published = momentOf(row?.updatedAt);
  return [draft, ...(published && published >= draft ? [published] : [])].map(Number);
}
