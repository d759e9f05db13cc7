import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ofetch } from 'ofetch';
import { answer, slug, url } from './asked.mjs';

/**
 * The module's own composables, bundled as Nuxt's bundler does, with what Nuxt itself has behind
 * `#imports`: its configuration, the application and its cookies.
 */
const here = path.dirname(fileURLToPath(import.meta.url));
const runtime = path.join(here, '..', 'node_modules', '@nuxtjs', 'strapi', 'dist', 'runtime');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-nuxt-'));
const file = (name, text) => {
  fs.writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};
const composable = (name) => JSON.stringify(path.join(runtime, name));

const imports = file(
  'imports.js',
  `export { useStrapiClient } from ${composable('composables/useStrapiClient.js')};
   const strapi = { url: ${JSON.stringify(url)}, prefix: '/api', version: 'v5', cookieName: 'strapi_jwt' };
   export const useRuntimeConfig = () => ({ public: { strapi }, strapi });
   export const useNuxtApp = () => ({ hooks: { callHook() {} } });
   export const useCookie = () => ({ value: null });`
);
const vue = file('vue.js', 'export const ref = (value) => ({ value });');
const entry = file(
  'entry.js',
  `export { useStrapi } from ${composable('composables-v5/useStrapi.js')};
   export { useStrapiGraphQL } from ${composable('composables/useStrapiGraphQL.js')};`
);
const outfile = path.join(folder, 'bundle.mjs');
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  define: { 'import.meta.server': 'false' },
  alias: { '#imports': imports, vue },
  nodePaths: [path.join(here, '..', 'node_modules')],
  logLevel: 'warning',
});
// Nuxt has it there, from the same package.
globalThis.$fetch = ofetch;
const { useStrapi, useStrapiGraphQL } = await import(pathToFileURL(outfile).href);
fs.rmSync(folder, { recursive: true });

const { find, findOne } = useStrapi();
const { data } = await find('articles', {
  filters: { slug: { $eq: slug } },
  populate: ['section', 'captions.image'],
});
const { data: one } = await findOne('articles', data[0].documentId, { populate: ['section'] });
const { data: bySlug } = await findOne('articles/by-slug', slug);
const query =
  'query ($slug: String!) { newsroomArticles(filters: { slug: { eq: $slug } }) { headline } }';
const { data: graphql } = await useStrapiGraphQL()(query, { slug });
answer({
  headline: one.headline,
  section: data[0].section.name,
  picture: data[0].captions[0].image.url,
  bySlug: bySlug.headline,
  graphql: graphql.newsroomArticles,
});
