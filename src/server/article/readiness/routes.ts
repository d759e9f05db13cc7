/** For whoever is signed in to the admin panel; the controller asks whether they may read the story. */
export const readinessRoutes = [
  {
    method: 'POST' as const,
    path: '/articles/readiness',
    handler: 'readiness.check',
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  },
];
