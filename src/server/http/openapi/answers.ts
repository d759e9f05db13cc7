import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { JsonSchema, NamedSchemas } from './jsonSchema';

/** A schema of an answer: of zod, or made from the content types as the application has them. */
export type AnswerSchema = z.ZodType | ((strapi: Core.Strapi, named: NamedSchemas) => JsonSchema);

/** What a route answers with one status. */
export interface RouteAnswer {
  description: string;
  /** By media type; none where there is no body. */
  content?: Readonly<Record<string, AnswerSchema>>;
  /** What each header says. */
  headers?: Readonly<Record<string, string>>;
  /** Of the JSON body. */
  example?: unknown;
}

/** By status. */
export type RouteAnswers = Readonly<Partial<Record<number, RouteAnswer>>>;

export const jsonAnswer = (
  description: string,
  schema: AnswerSchema,
  example?: unknown
): RouteAnswer => ({
  description,
  content: { 'application/json': schema },
  ...(example !== undefined && { example }),
});

/** An answer in formats that a file's ending, or the route, decides. */
export const fileAnswer = (
  description: string,
  content: Readonly<Record<string, AnswerSchema>>
): RouteAnswer => ({ description, content });

export const ERROR = z
  .object({
    data: z.null(),
    error: z.object({
      status: z.number(),
      name: z.string(),
      message: z.string(),
      details: z.looseObject({}),
    }),
  })
  .meta({
    id: 'NewsroomError',
    description: 'Why there is no answer, in the form of Strapi.',
  });

/** An answer that says why there is no other. */
export const refusal = (
  description: string,
  { status, name, message }: { status: number; name: string; message: string }
): RouteAnswer =>
  jsonAnswer(description, ERROR, { data: null, error: { status, name, message, details: {} } });

export const BAD_PARAMETERS = refusal('A parameter cannot be meant; the message names it.', {
  status: 400,
  name: 'ValidationError',
  message: 'Invalid parameter "page": write one whole number from 1 to 10000.',
});

export const NO_TOKEN = refusal('The token is none that this Strapi gave out.', {
  status: 401,
  name: 'UnauthorizedError',
  message: 'Missing or invalid credentials',
});

export const NOT_ALLOWED = refusal('Whoever asks may not.', {
  status: 403,
  name: 'ForbiddenError',
  message: 'Forbidden',
});

export const NOT_FOUND = refusal('There is nothing at this address.', {
  status: 404,
  name: 'NotFoundError',
  message: 'Not Found',
});

export const NOT_MODIFIED: RouteAnswer = {
  description: 'The answer is the one whose ETag was sent as If-None-Match.',
};

const LOCATION = { Location: 'The present address, one step away.' };

const movedTo = (schema: z.ZodType, example: object): RouteAnswer => ({
  ...jsonAnswer('It has another address now.', schema, example),
  headers: LOCATION,
});

export const MOVED_SLUG = z
  .object({ data: z.null(), meta: z.object({ slug: z.string(), location: z.string() }) })
  .meta({ id: 'NewsroomMoved', description: 'The present slug and address.' });

/** From a slug that was given up to the present one. */
export const MOVED = movedTo(MOVED_SLUG, {
  data: null,
  meta: {
    slug: 'mill-street-flood',
    location: '/api/articles/by-slug/mill-street-flood?locale=en',
  },
});

/** From an address with a slug of an outlet, or of its section, that was given up. */
export const MOVED_FILE = movedTo(
  z
    .object({ data: z.null(), meta: z.object({ location: z.string() }) })
    .meta({ id: 'NewsroomMovedFile', description: 'The present address.' }),
  { data: null, meta: { location: '/api/feeds/the-serrane-courier.rss' } }
);

export const PAGINATION = z
  .object({
    page: z.number().meta({ examples: [1] }),
    pageSize: z.number().meta({ examples: [25] }),
    pageCount: z.number().meta({ examples: [4] }),
    total: z.number().meta({ examples: [87] }),
  })
  .meta({ id: 'NewsroomPagination', description: 'Which page this is, and how many there are.' });
