/** For whoever is signed in to the admin panel; the controller asks what they may read. */
const config = { policies: ['admin::isAuthenticatedAdmin'] };

export const deskRoutes = [
  { method: 'GET' as const, path: '/desk', handler: 'desk.find', config },
  { method: 'GET' as const, path: '/desk/calendar', handler: 'desk.calendar', config },
  { method: 'GET' as const, path: '/desk/not-ready', handler: 'desk.notReady', config },
  {
    method: 'GET' as const,
    path: '/articles/:documentId/desk-state',
    handler: 'desk-state.find',
    config,
  },
  {
    method: 'POST' as const,
    path: '/articles/:documentId/desk-state',
    handler: 'desk-state.set',
    config,
  },
];
