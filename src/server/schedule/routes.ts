const config = { policies: ['admin::isAuthenticatedAdmin'] };

export const scheduleRoutes = [
  {
    method: 'GET' as const,
    path: '/articles/schedule',
    handler: 'schedule.find',
    config,
  },
];
