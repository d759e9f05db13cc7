import type { Core } from '@strapi/strapi';
import { composeList } from './composeList';
import { mirrorsHtml } from './formats';
import { publicMirrors, type ListedOutlet } from './readMirrors';

/**
 * `mirrors.html` as readers get it: it has no signature, so it is the same with whatever keys.
 *
 * @returns an empty text where there is no mirror to send readers to
 */
export async function footerOf(strapi: Core.Strapi, outlet: ListedOutlet): Promise<string> {
  const list = composeList({
    outlet,
    rows: await publicMirrors(strapi, outlet.documentId),
    question: {},
    story: null,
    keys: [],
    revokedKeys: [],
    days: 0,
    now: new Date(),
  });
  return mirrorsHtml(list, outlet.language);
}
