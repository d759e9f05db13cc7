/** A Strapi of its own process that imports the stories of a file, and says each that is written for good. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';

// Strapi's ES modules import folders, which Node does not.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

const root = process.cwd();
const strapi = createStrapi({ appDir: root, distDir: path.join(root, '.host') });
strapi.log.level = 'error';
await strapi.load();

async function* items() {
  for (const [index, story] of JSON.parse(fs.readFileSync(process.argv[2], 'utf8')).entries()) {
    yield { place: `item ${index + 1}`, story };
  }
}

await strapi
  .plugin('newsroom')
  .service('archive')
  .importStories(items(), {
    onReport: ({ outcome }) => process.stdout.write(`${outcome}\n`),
  });
await strapi.destroy();
process.exit(0);
