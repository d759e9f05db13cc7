import type { Change } from '../../moments';
import { bringCaptionsBack } from './captions';
import { editorName } from './editor';
import { WithdrawalBook } from './withdrawalBook';

/** To publish a story is to end its withdrawal; the captions that left with it come back with it. */
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
    if (!row) continue;
    await book.end(row.id, editorName(strapi), 'published');
    await bringCaptionsBack(strapi, locale, row.kept?.captions ?? []);
  }
}
