import path from 'node:path';
import { secret } from '../src/host/secrets';
import { settings } from '../src/host/settings';

/** Strapi enables a plugin by itself only from `dependencies`; these are development dependencies, so each is named. */
const rootOf = (packageFile: string) => path.dirname(packageFile);

export default () => ({
  newsroom: {
    enabled: true,
    resolve: process.cwd(),
    config: settings.newsroom,
  },
  upload: { config: settings.upload },
  'users-permissions': {
    enabled: true,
    resolve: rootOf(require.resolve('@strapi/plugin-users-permissions/package.json')),
    config: { jwtSecret: secret('JWT_SECRET') },
  },
  graphql: {
    enabled: settings.graphql,
    resolve: rootOf(require.resolve('@strapi/plugin-graphql/package.json')),
    config: { landingPage: false, maxLimit: 100 },
  },
});
