import type { Save } from '../../moments';
import { momentIn } from '../../input/momentIn';
import { momentOf } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import { writeUnedited } from '../../strapi/writeUnedited';

/**
 * When a public story leaves is no part of what a publication says: it holds as soon as it is saved, while
 * a correction waits in the draft.
 */
export async function keepExpiryBeforeSave(save: Save): Promise<void> {
  const { strapi, action, data, documentId, locale } = save;
  if (action !== 'update' || data.expires === undefined) return;
  const expires = momentIn(data.expires);
  const before = momentOf((await save.existing())?.expires);
  if (before?.getTime() === expires?.getTime()) return;
  await writeUnedited(strapi, ARTICLE, { documentId, locale }, { expires });
}
