import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { BAD_PARAMETERS, jsonAnswer, NOT_FOUND, type RouteAnswers } from './answers';
import { EntrySchemas } from './entrySchemas';
import { jsonSchemaOf, type JsonSchema, type NamedSchemas } from './jsonSchema';

export const LIST_META = z
  .object({
    pagination: z
      .object({
        page: z.number(),
        pageSize: z.number(),
        pageCount: z.number(),
        start: z.number(),
        limit: z.number(),
        total: z.number(),
      })
      .partial(),
  })
  .meta({
    id: 'NewsroomListMeta',
    description: 'By page, or by start and limit, as it was asked; counts unless withCount=false.',
  });

const answerOf =
  (uid: string, isList: boolean) =>
  (strapi: Core.Strapi, named: NamedSchemas): JsonSchema => {
    const entry = new EntrySchemas(strapi, named).any(uid);
    return {
      type: 'object',
      properties: {
        data: isList ? { type: 'array', items: entry } : entry,
        meta: isList ? jsonSchemaOf(LIST_META, named) : { type: 'object' },
      },
      required: ['data', 'meta'],
    };
  };

/** What Strapi's own routes of a type answer. */
export function coreAnswers(
  uid: string,
  { method, path }: { method: string; path: string }
): RouteAnswers {
  const one = jsonAnswer('The entry.', answerOf(uid, false));
  if (!path.includes(':')) {
    return method === 'POST'
      ? { 201: one, 400: BAD_PARAMETERS }
      : { 200: jsonAnswer('The entries.', answerOf(uid, true)), 400: BAD_PARAMETERS };
  }
  const others = { 400: BAD_PARAMETERS, 404: NOT_FOUND };
  // Strapi takes away what is there, and is content where nothing is.
  if (method === 'DELETE') return { 204: { description: 'It is gone.' }, 400: BAD_PARAMETERS };
  return { 200: one, ...others };
}
