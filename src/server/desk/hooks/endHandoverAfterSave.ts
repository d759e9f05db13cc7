import type { Change } from '../../moments';
import { together } from '../../strapi/together';
import { HandoverStore } from '../handoverStore';

/** A story that is out is with nobody any more; of one that is deleted no note is left. */
export async function endHandoverAfterSave({
  strapi,
  action,
  published,
  versions,
}: Change): Promise<void> {
  const store = new HandoverStore(strapi);
  await together(versions, async (version) => {
    if (published) await store.end(version);
    else if (action === 'delete') await store.forget(version);
  });
}
