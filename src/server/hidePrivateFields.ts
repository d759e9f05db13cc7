import type { Core } from '@strapi/strapi';
import { ADDRESS, PUBLIC_TYPES } from './uids';

/**
 * Strapi's search (`_q`) looks into private fields too: whoever guesses a word of a note to editors
 * would find the story it stands in. Called before the database is built, which reads the mark.
 */
export function hidePrivateFieldsFromSearch(strapi: Core.Strapi): void {
  for (const type of PUBLIC_TYPES) {
    for (const attribute of Object.values(strapi.contentType(type).attributes)) {
      if ('private' in attribute && attribute.private)
        Object.assign(attribute, { searchable: false });
    }
  }
}

/** Addresses are machinery: GraphQL would give them a type and a query of their own. */
export function hideAddressesFromGraphql(strapi: Core.Strapi): void {
  strapi.plugin('graphql')?.service('extension').shadowCRUD(ADDRESS).disable();
}
