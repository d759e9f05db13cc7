import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import prettier from 'prettier';
import { pagesOf } from './docs/snippets.mjs';

/** Writes docs/reference from a newsroom that runs: its routes, events, permissions and tables. */
const require = createRequire(import.meta.url);
const { createStrapi } = require('@strapi/strapi');

const root = process.cwd();
const DOCS = path.join(root, 'docs');
const OWN = 'plugin::newsroom.';
const MADE =
  '<!-- Made from the code by `npm run docs`. What is written here by hand is lost. -->\n\n';

fs.mkdirSync(path.join(root, '.newsroom', 'reference', 'uploads'), { recursive: true });
fs.rmSync(process.env.DATABASE_FILENAME, { force: true });
const strapi = createStrapi({ appDir: root, distDir: path.join(root, '.host') });
strapi.log.level = 'error';
await strapi.load();

const code = (text) => `\`${text}\``;
const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** The pages, beside the reference, in which a name stands. */
const pages = pagesOf(DOCS).filter((file) => !file.includes(`${path.sep}reference${path.sep}`));
const toldIn = (name) =>
  pages
    .filter((file) => fs.readFileSync(file, 'utf8').includes(name))
    .map((file) => path.relative(DOCS, file).split(path.sep).join('/'))
    .map((file) => `[${file.replace(/\.md$/, '')}](../${file})`)
    .join(', ');

async function write(name, text) {
  const file = path.join(DOCS, 'reference', `${name}.md`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const options = await prettier.resolveConfig(file);
  fs.writeFileSync(file, await prettier.format(MADE + text, { ...options, filepath: file }));
}

const routesOf = (type) => strapi.plugin('newsroom').routes[type].routes;
const routeRows = (routes, prefix) =>
  [...routes]
    .map(({ method, path: address, summary = '', config = {} }) => [
      method.toUpperCase(),
      code(`${prefix}${address}`),
      summary,
      (config.parameters ?? []).map(code).join(' '),
    ])
    .sort(([methodA, a], [methodB, b]) => `${a} ${methodA}`.localeCompare(`${b} ${methodB}`, 'en'));

const ours = Object.values(strapi.contentTypes).filter(({ uid }) => uid.startsWith(OWN));
const isPublic = ({ uid }) =>
  routesOf('content-api').some(({ handler }) => handler === `${uid}.find`);

await write(
  'routes',
  `# Routes

The content API. With the option [\`routePrefix\`](../options.md) it stands behind \`/api\`. Where the last
column is empty, the route is Strapi's own and takes Strapi's parameters, or takes none.

${table(['method', 'address', 'what it does', 'parameters'], routeRows(routesOf('content-api'), '/api'))}

## Of the admin panel

For editors who are signed in. They serve the newsroom's own screens and may change with them.

${table(
  ['method', 'address'],
  routeRows(routesOf('admin'), '/newsroom').map(([method, address]) => [method, address])
)}
`
);

const events = [...strapi.get('webhookStore').allowedEvents.values()]
  .filter((event) => /^(article|outlet|image-caption|outlet-mirror)\./.test(event))
  .sort();
await write(
  'events',
  `# Events

What the newsroom says on Strapi's event hub beside \`entry.create\`, \`entry.update\`, \`entry.publish\` and
the like, which Strapi sends for its types as for yours. Webhooks may be registered for each.

${table(
  ['event', 'told in'],
  events.map((event) => [code(event), toldIn(event)])
)}
`
);

const actions = strapi
  .service('admin::permission')
  .actionProvider.values()
  .filter(({ pluginName, section }) => pluginName === 'newsroom' && section === 'plugins')
  .map(({ actionId, displayName }) => [code(actionId), displayName])
  .sort(([a], [b]) => a.localeCompare(b, 'en'));
const granted = Object.entries(
  strapi.contentAPI.permissions.getActionsMap()['plugin::newsroom'].controllers
)
  .flatMap(([controller, names]) => names.map((name) => `${OWN}${controller}.${name}`))
  .filter((action) =>
    routesOf('content-api').some((route) =>
      (route.config?.auth?.scope ?? [route.handler]).includes(action)
    )
  )
  .sort();
await write(
  'permissions',
  `# Permissions

## Of the admin panel

Given under Settings, Roles, Plugins, Newsroom; beside them Strapi's own of each type (read, create, update,
delete, publish).

${table(['permission', 'what it allows'], actions)}

## Of the content API

Given to the public role, to others of the users-permissions plugin and to API tokens.

${table(
  ['action'],
  granted.map((action) => [code(action)])
)}
`
);

const tableNames = (await strapi.db.dialect.schemaInspector.getTables())
  .filter((name) => /^(components_)?newsroom_/.test(name))
  .sort();
const typeOfTable = new Map(ours.map((type) => [type.collectionName, type]));
await write(
  'tables',
  `# Tables

All begin with \`newsroom_\` or \`components_newsroom_\`. Write none of them by hand: hooks, caches and the search
keep others in step with each write, and pass those by that come past Strapi.

${table(
  ['table', 'content type', 'what it holds'],
  tableNames.map((name) => {
    const type = typeOfTable.get(name);
    const what = type ? (type.info.description ?? type.info.displayName) : '';
    return [
      code(name),
      type ? code(type.uid) : '',
      type && isPublic(type) ? `${what} (editors, sites)` : what,
    ];
  })
)}
`
);

await strapi.destroy();
process.exit(0);
