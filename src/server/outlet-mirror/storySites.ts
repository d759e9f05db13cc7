import type { Core } from '@strapi/strapi';
import { rowsOf } from '../strapi/rows';
import { OUTLET_MIRROR } from '../strapi/uids';

/** The addresses of an outlet's public mirrors on which its stories stand at the same paths. */
export async function storySites(strapi: Core.Strapi, outlet: string): Promise<string[]> {
  const rows: Array<{ address: string | null }> = await rowsOf(strapi, OUTLET_MIRROR).findMany({
    select: ['address'],
    where: {
      outlet: { documentId: outlet },
      publishedAt: { $notNull: true },
      kind: { $in: ['web', 'onion', 'ipfs'] },
      pathMapping: 'same-path',
    },
  });
  return rows.flatMap(({ address }) => address ?? []);
}
