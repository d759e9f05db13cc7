import type { Change } from '../../moments';
import { version } from '../../strapi/rows';
import { OUTLET_MIRROR } from '../../strapi/uids';

/** A public mirror that is made restricted or internal leaves every door in the same moment. */
export async function unpublishMirrorAfterSave({
  strapi,
  action,
  versions,
}: Change): Promise<void> {
  if (action !== 'update') return;
  for (const each of versions) {
    const draft = await version(strapi, OUTLET_MIRROR, each, 'draft');
    if (!draft || draft.visibility === 'public') continue;
    const published = await version(strapi, OUTLET_MIRROR, each, 'published');
    if (published) await strapi.documents(OUTLET_MIRROR).unpublish({ documentId: each.documentId });
  }
}
