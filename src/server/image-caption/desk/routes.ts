/** For whoever is signed in to the admin panel; the controller asks what else the editor may do. */
const config = { policies: ['admin::isAuthenticatedAdmin'] };

export const captionDeskRoutes = [
  { method: 'POST' as const, path: '/captions/check', handler: 'captionDesk.check', config },
  { method: 'GET' as const, path: '/captions/overview', handler: 'captionDesk.overview', config },
  { method: 'POST' as const, path: '/captions/verdicts', handler: 'captionDesk.verdicts', config },
  {
    method: 'POST' as const,
    path: '/captions/:documentId/:action',
    handler: 'captionDesk.act',
    config,
  },
];
