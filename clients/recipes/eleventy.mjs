/** Eleventy's global data and a template that is paged over it: `eleventy.mjs DATA TEMPLATE`. */
import fs from 'node:fs';
import nunjucks from 'nunjucks';

const [data, template] = process.argv.slice(2);
const { default: stories } = await import(data);
const [, front = '', page = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(
  fs.readFileSync(template, 'utf8')
);
const [, permalink] = /^permalink: "(.*)"$/m.exec(front);
// As Eleventy has it: what a template prints is escaped unless it says otherwise.
const environment = new nunjucks.Environment(null, { autoescape: true, throwOnUndefined: true });
const pages = (await stories()).map((story) => [
  environment.renderString(permalink, { story }),
  environment.renderString(page, { story }),
]);
process.stdout.write(JSON.stringify(Object.fromEntries(pages)));
