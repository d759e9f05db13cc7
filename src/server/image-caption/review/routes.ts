/** For whoever is signed in to the admin panel; the controller asks what else the editor may do. */
const config = { policies: ['admin::isAuthenticatedAdmin'] };

export const captionReviewRoutes = [
  { method: 'POST' as const, path: '/captions/check', handler: 'caption-review.check', config },
  {
    method: 'GET' as const,
    path: '/captions/overview',
    handler: 'caption-review.overview',
    config,
  },
  {
    method: 'POST' as const,
    path: '/captions/verdicts',
    handler: 'caption-review.verdicts',
    config,
  },
  {
    method: 'POST' as const,
    path: '/captions/:documentId/:action',
    handler: 'caption-review.act',
    config,
  },
];
