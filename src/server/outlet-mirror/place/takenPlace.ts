import type { Core } from '@strapi/strapi';
import type { Problem } from '../../input/problems';
import { rowsOf, type Row } from '../../strapi/rows';
import { OUTLET_MIRROR } from '../../strapi/uids';

/** Says which mirror of the outlet is there already. */
export async function takenPlace(
  strapi: Core.Strapi,
  holder: string,
  path: Problem['path']
): Promise<Problem> {
  const row: Row | null = await rowsOf(strapi, OUTLET_MIRROR).findOne({
    where: { documentId: holder },
  });
  const called = row ? `The mirror "${String(row.label)}"` : 'Another mirror';
  return {
    path,
    message: `${called} of this outlet has this address already. Change that one, or write another address.`,
  };
}
