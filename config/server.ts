import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { secrets } from '../src/host/secrets';

/**
 * The host's public folder with its uploads. It is not the root's `public/`, which the plugin's
 * bundler would copy into the package.
 */
function publicDirectory(directory: string): string {
  const absolute = path.resolve(directory);
  fs.mkdirSync(path.join(absolute, 'uploads'), { recursive: true });
  return absolute;
}

const server = ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  app: { keys: secrets('APP_KEYS') },
  // Longer than proxies and CDNs keep idle connections, which would else ask on one that Node has just closed.
  http: { serverOptions: { keepAliveTimeout: env.int('KEEP_ALIVE_SECONDS', 65) * 1000 } },
  dirs: { public: publicDirectory(env('PUBLIC_DIRECTORY', path.join('.newsroom', 'public'))) },
  logger: { updates: { enabled: false }, startup: { enabled: env.bool('STARTUP_BANNER', false) } },
});

export default server;
