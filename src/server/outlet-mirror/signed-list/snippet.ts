import type { Core } from '@strapi/strapi';
import { composeList } from './composeList';
import { mirrorsHtml } from './formats';
import type { MirroredOutlet } from '../mirroredOutlet';
import { publicMirrors } from './readMirrors';

/**
 * `mirrors.html` as readers get it: it has no signature, so it is the same with whatever keys.
 *
 * @returns an empty text where there is no mirror to send readers to
 */
export async function snippetOf(strapi: Core.Strapi, outlet: MirroredOutlet): Promise<string> {
  const list = composeList({
    outlet,
    formerAddresses: [],
    rows: await publicMirrors(strapi, outlet.documentId),
    query: {},
    story: null,
    keys: [],
    revokedKeys: [],
    days: 0,
    now: new Date(),
  });
  return mirrorsHtml(list, outlet.language);
}
