import type { Unpublication } from '../../moments';
import { rowsOf } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';

/**
 * What is taken from readers comes back when somebody says so, and not by itself at the time at which a change of
 * it was to go out. A form that is open meanwhile has read another version of the draft, and would bring the time
 * back with its next save.
 */
export async function endScheduleBeforeUnpublish({
  strapi,
  action,
  documentId,
  locale,
}: Unpublication): Promise<void> {
  if (action !== 'unpublish') return;
  await rowsOf(strapi, ARTICLE).updateMany({
    where: { documentId, locale, publishedAt: null, publishAt: { $notNull: true } },
    data: { publishAt: null, updatedAt: new Date() },
  });
}
