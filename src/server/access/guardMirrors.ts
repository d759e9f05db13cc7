import type { Core } from '@strapi/strapi';
import { schemasOf, type Schema } from '../strapi/schema';
import { OUTLET_MIRROR } from '../strapi/uids';
import type { AskedQuery, Types } from './shownOnly';
import { shownQuery } from './shownPopulate';

/** Who may write mirrors knows them all. */
const WRITES = `${OUTLET_MIRROR}.update`;
/** Who may ask for the list of restricted mirrors knows those. */
const ASKS = 'plugin::newsroom.signed-list.findRestricted';

/**
 * A restricted or internal mirror has no published row, but its draft is read with any token that may
 * read mirrors, Strapi's own read-only one included. Here it is for those who have a permission for it,
 * at the type itself, through an outlet, and by filters and orders alike.
 */
export function guardMirrors(strapi: Core.Strapi): void {
  const { sanitize } = strapi.contentAPI;
  const sanitizeQuery = sanitize.query;
  sanitize.query = async (query, schema, options) => {
    const clean: AskedQuery = await sanitizeQuery(query, schema, options);
    const visible = await visibleTo(strapi, options?.auth);
    if (!visible) return clean;
    const types = typesOf(strapi, visible);
    const kept = shownQuery(clean, schema as Schema, types);
    const isOfMirrors = (schema as { uid?: string }).uid === OUTLET_MIRROR;
    return isOfMirrors ? { ...kept, filters: both(kept.filters, types.shown) } : kept;
  };
}

const both = (one: unknown, other: AskedQuery): AskedQuery =>
  one === undefined || one === null ? other : { $and: [one, other] };

const typesOf = (strapi: Core.Strapi, visible: readonly string[]): Types => ({
  schemaOf: schemasOf(strapi),
  hides: (uid) => uid === OUTLET_MIRROR,
  shown: { visibility: { $in: visible } },
  isKeptByStrapi: () => false,
  isFilledByStrapi: false,
  all: () => Object.keys(strapi.contentTypes),
});

/** Mirrors of which visibility somebody may know; null for all of them. */
async function visibleTo(strapi: Core.Strapi, auth: unknown): Promise<string[] | null> {
  const may = async (scope: string): Promise<boolean> => {
    if (!auth) return false;
    try {
      await strapi.auth.verify(auth as Parameters<typeof strapi.auth.verify>[0], {
        scope: [scope],
      });
      return true;
    } catch {
      return false;
    }
  };
  if (await may(WRITES)) return null;
  return (await may(ASKS)) ? ['public', 'restricted'] : ['public'];
}
