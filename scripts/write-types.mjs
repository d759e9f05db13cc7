import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';

/** Writes types/generated, as `strapi ts:generate-types` does, from what is compiled already. */
const require = createRequire(import.meta.url);
const { createStrapi } = require('@strapi/strapi');
// Strapi's own, of the same version.
const { generators } = createRequire(require.resolve('@strapi/strapi'))('@strapi/typescript-utils');

const root = process.cwd();
const strapi = createStrapi({ appDir: root, distDir: path.join(root, '.host') });
strapi.log.level = 'error';
await strapi.register();
const { contentTypes, components } = await generators.generate({
  strapi,
  pwd: root,
  logger: { silent: true },
  artifacts: { contentTypes: true, components: true },
});
await strapi.destroy();
if (!contentTypes || !components) {
  throw new Error('Strapi wrote no types. See why: npx strapi ts:generate-types --debug');
}
process.exit(0);
