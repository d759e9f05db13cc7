/** For whoever is signed in to the admin panel; the controller asks whether they may read stories. */
export const pastedStoryRoutes = [
  {
    method: 'POST' as const,
    path: '/articles/pasted',
    handler: 'pasted-story.read',
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  },
];
