const config = { policies: ['admin::isAuthenticatedAdmin'] };

export const historyRoutes = [
  {
    method: 'GET' as const,
    path: '/articles/:documentId/history',
    handler: 'history.find',
    config,
  },
  {
    method: 'GET' as const,
    path: '/articles/:documentId/history/compare',
    handler: 'history.compare',
    config,
  },
  {
    method: 'POST' as const,
    path: '/articles/:documentId/history/:version/restore',
    handler: 'history.restore',
    config,
  },
  {
    method: 'GET' as const,
    path: '/history/seen',
    handler: 'history.seen',
    config,
  },
];
