import { z } from 'zod';

/** Read before `/articles/:id`, which would take `by-slug` for an identifier. */
export const articleRoutes = [
  {
    method: 'GET' as const,
    path: '/articles/by-slug/:slug',
    handler: 'plugin::newsroom.article.bySlug',
    summary: 'Get the public article at a slug, present or old',
    request: {
      query: {
        locale: z.string().optional().describe('Language tag; the default language without.'),
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
    response: z.object({ data: z.looseObject({}) }),
    config: { parameters: ['locale'] },
  },
];
