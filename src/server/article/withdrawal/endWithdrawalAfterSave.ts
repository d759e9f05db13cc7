import type { Change } from '../../moments/moments';
import { editorName } from '../../strapi/editorName';
import { WithdrawalBook } from './withdrawalBook';

/** To publish a story is to end its withdrawal. Its captions go out with it as for any story. */
export async function endWithdrawalAfterSave({
  strapi,
  published,
  versions,
}: Change): Promise<void> {
  if (!published) return;
  const book = new WithdrawalBook(strapi);
  for (const { documentId, locale } of versions) {
    if (locale === null) continue;
    const row = await book.current({ article: documentId, locale });
    if (row) await book.end(row.id, editorName(strapi), 'published');
  }
}
