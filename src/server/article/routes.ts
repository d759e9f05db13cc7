/** Read before `/articles/:id`, which would take `by-slug` for an identifier. */
export const articleRoutes = [
  {
    method: 'GET' as const,
    path: '/articles/by-slug/:slug',
    handler: 'plugin::newsroom.article.bySlug',
    config: { parameters: ['locale'] },
  },
];
