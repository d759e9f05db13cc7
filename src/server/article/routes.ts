import { z } from 'zod';

/** Read before `/articles/:id`, which would take `by-slug` for an identifier. */
export const articleRoutes = [
  {
    method: 'GET' as const,
    path: '/articles/by-slug/:slug',
    handler: 'plugin::newsroom.article.bySlug',
    summary: 'Get the public article at a slug, present or old',
    response: z.object({ data: z.looseObject({}) }),
    config: { parameters: ['locale'] },
  },
];
