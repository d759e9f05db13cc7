import type { Change } from '../../../moments';
import { editorName } from '../../../strapi/editorName';
import { together } from '../../../strapi/together';
import { WithdrawalStore } from '../withdrawalStore';

/** To publish a story is to end its withdrawal. Its captions go out with it as for any story. */
export async function endWithdrawalAfterSave({
  strapi,
  published,
  versions,
}: Change): Promise<void> {
  if (!published) return;
  const store = new WithdrawalStore(strapi);
  await together(versions, async ({ documentId, locale }) => {
    if (locale === null) return;
    const row = await store.current({ article: documentId, locale });
    if (row) await store.end(row.id, editorName(strapi), 'published');
  });
}
