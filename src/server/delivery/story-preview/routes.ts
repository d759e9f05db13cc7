/** For editors, with the content manager's permission to read the story. */
export const storyPreviewRoutes = [
  {
    method: 'POST' as const,
    path: '/articles/preview',
    handler: 'story-preview.preview',
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  },
];
