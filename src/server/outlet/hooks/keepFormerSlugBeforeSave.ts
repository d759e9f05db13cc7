import type { Hook } from '../../moments';
import { rowsOf } from '../../strapi/rows';
import { FORMER_SLUG, type OUTLET, type SECTION } from '../../strapi/uids';

/** Writes down the slug that an outlet or a section gives up, for those who still ask by it. */
export const keepFormerSlugBeforeSave =
  (type: typeof OUTLET | typeof SECTION): Hook<'beforeSave'> =>
  async ({ strapi, action, documentId, data, existing }) => {
    if (action !== 'update' || typeof data.slug !== 'string') return;
    const before = await existing();
    if (!before || typeof before.slug !== 'string' || before.slug === data.slug) return;
    const given = { slug: before.slug, type, owner: documentId };
    // Given up before, it is given up anew: what was given up last counts.
    await rowsOf(strapi, FORMER_SLUG).deleteMany({ where: given });
    await rowsOf(strapi, FORMER_SLUG).create({ data: given });
  };
