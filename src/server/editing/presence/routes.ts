/** For whoever is signed in to the admin panel; the controller asks whether they may read the entry. */
export const presenceRoutes = [
  {
    method: 'POST' as const,
    path: '/presence',
    handler: 'presence.tell',
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  },
];
