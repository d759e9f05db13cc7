import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');

/** A Strapi project of somebody's own, in a folder of its own, that has the newsroom as a plugin. */
export interface Application {
  folder: string;
  read(file: string): string;
  /** All files of the project's own, by their paths. */
  files(): string[];
  write(file: string, content: string): void;
  /** Whether the newsroom is enabled, switched off, or not there at all, from the next start on. */
  setNewsroom(state: 'enabled' | 'disabled' | 'absent'): void;
  remove(): void;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** As Strapi makes a type: its schema, and its routes, controllers and services. */
function filesOfType(name: string, attributes: object): Record<string, string> {
  const made = (part: string) =>
    `module.exports = require('@strapi/strapi').factories.createCore${part}('api::${name}.${name}');\n`;
  return {
    [`src/api/${name}/content-types/${name}/schema.json`]: json({
      kind: 'collectionType',
      collectionName: `${name}s`,
      info: { singularName: name, pluralName: `${name}s`, displayName: name },
      options: { draftAndPublish: true },
      pluginOptions: {},
      attributes,
    }),
    [`src/api/${name}/routes/${name}.js`]: made('Router'),
    [`src/api/${name}/controllers/${name}.js`]: made('Controller'),
    [`src/api/${name}/services/${name}.js`]: made('Service'),
  };
}

/** Read at each start: a process keeps the modules that it loaded once. */
const PLUGINS = `
const fs = require('node:fs');
const { settings } = require(${JSON.stringify(path.join(ROOT, '.host', 'src', 'host', 'settings.js'))});
module.exports = () => {
  const state = fs.readFileSync(require('node:path').join(__dirname, '..', 'newsroom.txt'), 'utf8');
  const newsroom = {
    enabled: state === 'enabled',
    resolve: ${JSON.stringify(ROOT)},
    config: settings.newsroom,
  };
  return {
    ...(state !== 'absent' && { newsroom }),
    'users-permissions': {
      enabled: true,
      resolve: ${JSON.stringify(path.join(ROOT, 'node_modules', '@strapi', 'plugin-users-permissions'))},
      config: { jwtSecret: process.env.JWT_SECRET },
    },
  };
};
`;

const MIDDLEWARES = [
  'logger',
  'errors',
  'security',
  'cors',
  'poweredBy',
  'query',
  'body',
  'session',
  'favicon',
  'public',
];

/**
 * Makes a project with one type of its own, `api::event.event`, and the settings of our host.
 *
 * @param types further types of its own: name and fields
 */
export function makeApplication(types: Record<string, object> = {}): Application {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-application-'));
  const at = (file: string) => path.join(folder, file);
  const write = (file: string, content: string) => {
    fs.mkdirSync(path.dirname(at(file)), { recursive: true });
    fs.writeFileSync(at(file), content);
  };
  const setNewsroom: Application['setNewsroom'] = (state) => write('newsroom.txt', state);
  fs.symlinkSync(path.join(ROOT, 'node_modules'), at('node_modules'));
  write('package.json', json({ name: 'application', version: '1.0.0', dependencies: {} }));
  write('config/plugins.js', PLUGINS);
  write(
    'config/middlewares.js',
    `module.exports = ${json(MIDDLEWARES.map((name) => `strapi::${name}`))}`
  );
  for (const name of ['admin', 'api', 'database', 'server']) {
    const host = path.join(ROOT, '.host', 'config', `${name}.js`);
    write(`config/${name}.js`, `module.exports = require(${JSON.stringify(host)});\n`);
  }
  setNewsroom('enabled');
  const own = { event: { title: { type: 'string', required: true } }, ...types };
  for (const [name, attributes] of Object.entries(own)) {
    for (const [file, content] of Object.entries(filesOfType(name, attributes))) {
      write(file, content);
    }
  }
  return {
    folder,
    write,
    setNewsroom,
    read: (file) => fs.readFileSync(at(file), 'utf8'),
    files: () =>
      fs
        .readdirSync(at('src'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
        .sort(),
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}
