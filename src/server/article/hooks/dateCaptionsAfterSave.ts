import type { Change } from '../../moments';
import { writeReason } from '../../image-caption';
import { isSameVersion, type Row } from '../../strapi/rows';
import { ARTICLE, IMAGE_CAPTION } from '../../strapi/uids';
import { storedVersions, storedVersionsOfAll } from '../../strapi/storedVersions';
import { together } from '../../strapi/together';
import { writeUnedited } from '../../strapi/writeUnedited';
import { dateCaptions } from '../dateCaptions';

/** What a caption comes with where two states of it are compared. */
export const CAPTION_FILL = { article: { select: ['documentId'] } };

const articleOf = (row: Row | null | undefined) =>
  (row?.article as { documentId: string } | null | undefined)?.documentId;

/**
 * Moves the date of a story with the captions that it publishes, unless they say what they did or the
 * change was called a minor one, which it is once.
 */
export async function dateCaptionsOfArticleAfterSave(change: Change): Promise<void> {
  const { strapi, published, versions, entries } = change;
  if (!published) return;
  await together(versions, async (own) => {
    const { draft } = await storedVersions(strapi, ARTICLE, own);
    const isMinor = draft?.minorChange === true;
    // A story that comes back finds its captions as they were.
    const moved = writeReason() === 'restore' ? null : await dateCaptions(strapi, own, { isMinor });
    if (isMinor) await writeUnedited(strapi, ARTICLE, own, { minorChange: false });
    const fields = {
      ...(moved && { contentModifiedAt: moved.toISOString() }),
      ...(isMinor && { minorChange: false }),
    };
    if (entries.length === 0) return;
    const { published: row } = await storedVersions(strapi, ARTICLE, own);
    const entry = entries.find(({ id }) => id === row?.id);
    if (!entry) return;
    for (const [name, value] of Object.entries(fields)) if (name in entry) entry[name] = value;
  });
}

/** Moves the dates of the stories whose readers see a caption come, change or go. */
export async function dateArticleOfCaptionAfterSave(change: Change): Promise<void> {
  const { strapi, action, published, versions, before, entries } = change;
  if (!published && action !== 'unpublish' && action !== 'delete') return;
  const reason = writeReason();
  const stored = await storedVersionsOfAll(strapi, IMAGE_CAPTION, versions, CAPTION_FILL);
  for (const [at, own] of versions.entries()) {
    const { documentId, locale } = own;
    const row = stored[at]?.published ?? null;
    const isMinor = published && row?.minorChange === true;
    const was = before.filter((each) => each.publishedAt !== null && isSameVersion(each, own));
    const articles = new Set([...was, row].flatMap((each) => articleOf(each) ?? []));
    // What is written for a whole story is dated with it, but for what was called minor.
    const isDated = reason !== 'restore' && (reason !== 'article' || isMinor);
    for (const article of isDated ? articles : []) {
      await dateCaptions(strapi, { documentId: article, locale }, { only: documentId, isMinor });
    }
    if (!isMinor) continue;
    await writeUnedited(strapi, IMAGE_CAPTION, own, { minorChange: false });
    const entry = entries.find(({ id }) => id === row?.id);
    if (entry && 'minorChange' in entry) entry.minorChange = false;
  }
}
