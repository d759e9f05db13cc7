export const storyChangesRoutes = [
  {
    method: 'GET' as const,
    path: '/articles/:documentId/changes',
    handler: 'story-changes.find',
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  },
];
