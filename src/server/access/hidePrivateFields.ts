import type { Core } from '@strapi/strapi';
import { MACHINE_TYPES, PUBLIC_TYPES } from '../strapi/uids';

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

/** GraphQL would give what machines write a type and a query of its own. */
export function hideMachineTypesFromGraphql(strapi: Core.Strapi): void {
  for (const type of MACHINE_TYPES) {
    strapi.plugin('graphql')?.service('extension').shadowCRUD(type).disable();
  }
}
