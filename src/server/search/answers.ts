import { z } from 'zod';
import { BAD_PARAMETERS, jsonAnswer, PAGINATION, refusal, type RouteAnswers } from '../http';

const MARKED = z.string().describe('HTML: what was looked for stands in <mark>.');
const COUNT = z.number();

export const FOUND_STORIES = z
  .object({
    data: z.array(
      z.object({
        documentId: z.string(),
        locale: z.string(),
        headline: z.string(),
        slug: z.string().nullable(),
        kicker: z.string().nullable(),
        standfirst: z.string().nullable(),
        by: z.string().nullable(),
        authors: z.array(z.object({ name: z.string(), slug: z.string() })),
        sectionTrail: z.array(z.object({ name: z.string(), slug: z.string().nullable() })),
        canonicalUrl: z.string().nullable(),
        firstPublishedAt: z.iso.datetime().nullable(),
        contentModifiedAt: z.iso.datetime().nullable(),
        score: z.number().describe('The higher the better; of this search alone.'),
        passages: z.object({
          headline: MARKED,
          body: MARKED.nullable(),
          caption: MARKED.nullable(),
        }),
      })
    ),
    meta: z.object({
      pagination: PAGINATION,
      isComplete: z.boolean().describe('Whether these are all; otherwise there may be older ones.'),
      facets: z.object({
        section: z.array(z.object({ name: z.string(), slug: z.string().nullable(), count: COUNT })),
        author: z.array(z.object({ name: z.string(), slug: z.string(), count: COUNT })),
        month: z.array(z.object({ month: z.string(), count: COUNT })),
      }),
    }),
  })
  .meta({ id: 'NewsroomFoundStories', description: 'Stories that were found, the best first.' });

export const SEARCH_ANSWERS: RouteAnswers = {
  200: jsonAnswer('What was found.', FOUND_STORIES),
  400: BAD_PARAMETERS,
  404: refusal('Search is off.', {
    status: 404,
    name: 'NotFoundError',
    message: 'Search is off. Set the option search.enabled of the newsroom plugin to true.',
  }),
};
