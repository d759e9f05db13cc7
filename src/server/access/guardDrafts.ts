import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { shownQuery, reachesHidden } from './shownPopulate';
import type { AskedQuery, Types } from './shownOnly';
import { holdsToken } from './holdsToken';
import { schemasOf, type Schema } from '../strapi/schema';
import { isPublicType } from '../strapi/uids';

/** Parameters by which Strapi tells which published entries have a draft that differs. */
const ABOUT_DRAFTS = ['publicationFilter', 'hasPublishedVersion'] as const;

const isGiven = (value: unknown) => value !== undefined && value !== null && value !== '';

interface Options {
  auth?: unknown;
  route?: object;
}

/**
 * Strapi lets everybody who may read a type read its drafts: with `status=draft`, with an empty
 * `status`, and by filters and orders that pass through a relation. Here a draft is for those who
 * hold an API token: a preview server, not a reader.
 *
 * Every query of REST and GraphQL, nested ones included, passes Strapi's sanitizer for queries; that
 * is where readers are kept to what is published. What a host's own code reads is its own affair.
 */
export function guardDrafts(strapi: Core.Strapi): void {
  const { sanitize } = strapi.contentAPI;
  const sanitizeQuery = sanitize.query;
  sanitize.query = async (query, schema, options) => {
    const clean: AskedQuery = await sanitizeQuery(query, schema, options);
    if (holdsToken(options)) return clean;
    return forReaders(clean, schema as Schema & { uid: string }, options ?? {}, typesOf(strapi));
  };
}

/**
 * Whether Strapi ties published rows of this type to published rows only. A type without drafts has
 * one row, tied to drafts and published rows alike; so are the other languages of any row.
 */
const tiesRowByRow = (schema: Schema, relation: string) =>
  schema.options?.draftAndPublish === true && relation !== 'localizations';

const typesOf = (strapi: Core.Strapi): Types => ({
  schemaOf: schemasOf(strapi),
  hides: (uid) =>
    isPublicType(uid) && strapi.getModel(uid as UID.ContentType)?.options?.draftAndPublish === true,
  shown: { publishedAt: { $notNull: true } },
  isKeptByStrapi: tiesRowByRow,
  isFilledByStrapi: true,
  all: () => Object.keys(strapi.contentTypes),
});

function forReaders(
  query: AskedQuery,
  schema: Schema & { uid: string },
  { route }: Options,
  types: Types
): AskedQuery {
  const kept = shownQuery(query, schema, types);
  // With a write, `status` says how to save; who may write is the host's to grant.
  const isRead = !route || !('method' in route) || route.method === 'GET';
  const isOurs = isPublicType(schema.uid) || reachesHidden(query.populate, schema, types);
  return isRead && isOurs ? { ...kept, status: publishedStatus(query) } : kept;
}

/** @throws ForbiddenError for any other status: an unknown or empty one means the draft to Strapi. */
function publishedStatus(query: AskedQuery): 'published' {
  const asksForDrafts =
    (isGiven(query.status) && query.status !== 'published') ||
    ABOUT_DRAFTS.some((name) => isGiven(query[name]));
  if (asksForDrafts) throw new errors.ForbiddenError('Drafts are read with an API token only.');
  return 'published';
}
