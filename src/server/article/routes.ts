import { z } from 'zod';
import { BAD_PARAMETERS, jsonAnswer, LOCALE, MOVED, NOT_FOUND, slugOfPath } from '../http';
import { articlePageSchema } from './pageSchema';
import { WITHDRAWN_ANSWERS } from './withdrawal';

/** Read before `/articles/:id`, which would take `by-slug` for an identifier. */
export const articleRoutes = [
  {
    method: 'GET' as const,
    path: '/articles/by-slug/:slug',
    handler: 'plugin::newsroom.article.bySlug',
    summary: 'Get the public article at a slug, present or old',
    request: {
      params: { slug: slugOfPath('article', 'mill-street-flood') },
      query: {
        locale: LOCALE,
        status: z
          .enum(['draft', 'published'])
          .optional()
          .describe('draft for the draft, with an API token or "preview".'),
        preview: z
          .string()
          .optional()
          .describe('With status=draft: what a link to it is signed by.'),
      },
    },
    answers: {
      200: jsonAnswer(
        'The article. A draft may lack what a published one must have.',
        articlePageSchema
      ),
      301: MOVED,
      400: BAD_PARAMETERS,
      404: NOT_FOUND,
      ...WITHDRAWN_ANSWERS,
    },
    config: { parameters: ['locale'] },
  },
];
