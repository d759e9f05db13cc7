import { fileURLToPath } from 'node:url';
import node from '@astrojs/node';
import { defineConfig } from 'astro/config';
import { buildServiceWorker } from './integrations/serviceWorker.mjs';

/**
 * What a browser needs to find the outlet's mirrors. This example takes it from the repository it lies
 * in; a project of its own installs `strapi-plugin-newsroom` and takes this line and `alias` out.
 */
const mirrors = fileURLToPath(new URL('../../dist/mirrors/index.mjs', import.meta.url));
const alias = { 'strapi-plugin-newsroom/mirrors': mirrors };

/** Pages are made when they are asked for: drafts, moved and withdrawn stories and search need that. */
export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'standalone' }),
  integrations: [buildServiceWorker({ alias })],
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  vite: {
    // Scripts stay files of their own, so that the policy of the pages needs to allow none in them.
    build: { assetsInlineLimit: 0 },
    resolve: { alias },
  },
});
