import { isDeepStrictEqual } from 'node:util';
import type { Hook } from '../../moments';
import { rowsOfDocument, type Row } from '../../strapi/rows';
import { OUTLET, SECTION } from '../../strapi/uids';
import { renewUrls } from '../renewUrls';

/** What a section comes with where two states of it are compared. */
export const SECTION_FILL = {
  parent: { select: ['documentId'] },
  outlet: { select: ['documentId'] },
};

/** What of a row stands in the URLs of stories. */
const IN_URLS = {
  [OUTLET]: ({ address, articlePath }: Row) => [address, articlePath],
  [SECTION]: ({ slug, parent, outlet }: Row) => [
    slug,
    (parent as Row | null | undefined)?.documentId,
    (outlet as Row | null | undefined)?.documentId,
  ],
};

/**
 * Makes the stored URLs of stories follow a changed outlet or section in the same transaction: a
 * program that is killed leaves all of them as they were or none.
 */
export const renewUrlsAfterSave =
  (type: typeof OUTLET | typeof SECTION): Hook<'afterSave'> =>
  async ({ strapi, action, versions, before }) => {
    const [was] = before;
    const [version] = versions;
    if (action === 'update' && was && version) {
      const fill = type === SECTION ? SECTION_FILL : {};
      const [is] = await rowsOfDocument(strapi, type, version.documentId, fill);
      if (is && isDeepStrictEqual(IN_URLS[type](was), IN_URLS[type](is))) return;
    }
    await renewUrls(strapi);
  };
