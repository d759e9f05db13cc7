import type { Core } from '@strapi/strapi';
import type { Problem } from '../../input/problems';
import { presentReader } from '../../strapi/reader';
import { rowsOf, type Row } from '../../strapi/rows';
import { OUTLET_MIRROR } from '../../strapi/uids';

/** Says which mirror of the outlet is there already, by its name for whoever may read it. */
export async function takenPlace(
  strapi: Core.Strapi,
  holder: string,
  path: Problem['path']
): Promise<Problem> {
  const version = { documentId: holder, locale: null };
  const isReadable =
    (await presentReader(strapi).readable(OUTLET_MIRROR, [version], ['label'])).length > 0;
  const row: Row | null = isReadable
    ? await rowsOf(strapi, OUTLET_MIRROR).findOne({ where: { documentId: holder } })
    : null;
  const called = row ? `The mirror "${String(row.label)}"` : 'Another mirror';
  return {
    path,
    message: `${called} of this outlet has this address already. Change that one, or write another address.`,
  };
}
