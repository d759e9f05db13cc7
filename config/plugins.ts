import path from 'node:path';
import { secret } from '../src/host/secrets';

/** Strapi enables a plugin by itself only from `dependencies`; these are development dependencies, so each is named. */
const packageRoot = (name: string) => path.dirname(require.resolve(`${name}/package.json`));

export default () => ({
  newsroom: {
    enabled: true,
    resolve: process.cwd(),
    config: { publicRead: true },
  },
  'users-permissions': {
    enabled: true,
    resolve: packageRoot('@strapi/plugin-users-permissions'),
    config: { jwtSecret: secret('JWT_SECRET') },
  },
  graphql: {
    enabled: true,
    resolve: packageRoot('@strapi/plugin-graphql'),
    config: { landingPage: false, maxLimit: 100 },
  },
});
