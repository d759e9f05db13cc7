const config = { policies: ['admin::isAuthenticatedAdmin'] };

/** For whoever is signed in to the admin panel; the controller asks whether they may write stories. */
export const importPageRoutes = [
  { method: 'GET' as const, path: '/import/choices', handler: 'import-page.choices', config },
  { method: 'POST' as const, path: '/import/read', handler: 'import-page.read', config },
  { method: 'POST' as const, path: '/import/create', handler: 'import-page.create', config },
];
