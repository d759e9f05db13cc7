import type { Core } from '@strapi/strapi';
import { schemasOf, type Schema } from '../strapi/schema';
import { PUBLIC_TYPES } from '../strapi/uids';
import { AskedValues } from './askedValues';

/**
 * Databases fail on a NUL in a text and on numbers that their columns cannot hold, each in its own way,
 * and Strapi answers 500 for that. Every query of REST and GraphQL for a type of ours is held to what
 * its fields can be before it is asked.
 */
export function guardValues(strapi: Core.Strapi): void {
  const values = new AskedValues(schemasOf(strapi));
  const { sanitize } = strapi.contentAPI;
  const sanitizeQuery = sanitize.query;
  sanitize.query = async (query, schema, options) => {
    const { uid } = schema as Schema & { uid: string };
    if (PUBLIC_TYPES.some((type) => type === uid)) values.check(query, schema as Schema);
    return sanitizeQuery(query, schema, options);
  };
}
