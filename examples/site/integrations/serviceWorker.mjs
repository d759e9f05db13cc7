import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const SOURCE = fileURLToPath(new URL('../src/serviceWorker.ts', import.meta.url));
/** Where the pages register it: at the root, so that it may answer for all of them. */
const ADDRESS = '/service-worker.js';

/**
 * Bundles the service worker into one file beside the pages. A module would do in some browsers only.
 *
 * @param {{ alias: Record<string, string> }} options what it imports under another name
 * @returns {import('astro').AstroIntegration}
 */
export function buildServiceWorker({ alias }) {
  const bundle = async () => {
    const { outputFiles } = await build({
      entryPoints: [SOURCE],
      alias,
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      write: false,
    });
    return outputFiles[0].text;
  };
  return {
    name: 'service-worker',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(ADDRESS, async (_request, response) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(await bundle());
        });
      },
      'astro:build:done': async ({ dir }) => {
        await writeFile(new URL(`.${ADDRESS}`, dir), await bundle());
      },
    },
  };
}
