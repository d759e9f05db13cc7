import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { articleContentTypes } from '../../src/server/article';
import { components } from '../../src/server/components';
import { captionContentTypes } from '../../src/server/image-caption';
import { outletContentTypes } from '../../src/server/outlet';
import { mirrorContentTypes } from '../../src/server/outlet-mirror';

const SCHEMAS = [
  articleContentTypes.article.schema,
  captionContentTypes['image-caption'].schema,
  mirrorContentTypes['outlet-mirror'].schema,
  outletContentTypes.outlet.schema,
  outletContentTypes.section.schema,
];

/** The host's own settings, without the newsroom. */
const CONFIG: Record<string, string> = {
  admin: `({ auth: { secret: 'bench' }, apiToken: { salt: 'bench' }, transfer: { token: { salt: 'bench' } }, secrets: { encryptionKey: 'bench-bench-bench-bench-bench-32' } })`,
  api: `({ rest: { defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true }, documents: { strictParams: true, strictRelations: true } })`,
  middlewares: `['strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::poweredBy', 'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public']`,
  server: `({ host: '127.0.0.1', port: 0, app: { keys: ['bench'] }, dirs: { public: process.env.PUBLIC_DIRECTORY }, logger: { updates: { enabled: false }, startup: { enabled: false } } })`,
};

/**
 * A new Strapi project with the newsroom's content types as its own and nothing else of it: no
 * plugin, no index, no hook. Strapi's own packages are those of this repository.
 */
export function makeStockProject(root: string): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'newsroom-stock-'));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    writeFileSync(path.join(dir, file), text);
  };
  write(
    'package.json',
    JSON.stringify({ name: 'stock', version: '1.0.0', strapi: { uuid: false } })
  );
  symlinkSync(path.join(root, 'node_modules'), path.join(dir, 'node_modules'));
  for (const [name, value] of Object.entries(CONFIG)) {
    write(`config/${name}.js`, `module.exports = ${value};\n`);
  }
  const database = path.join(root, '.host', 'config', 'database.js');
  write('config/database.js', `module.exports = require(${JSON.stringify(database)}).default;\n`);
  write('config/plugins.js', pluginsConfig(root));
  write('src/index.js', 'module.exports = {};\n');
  mkdirSync(path.join(dir, 'public', 'uploads'), { recursive: true });
  for (const schema of SCHEMAS) writeApi(write, schema.info.singularName, schema);
  for (const { __schema__: schema, __filename__: file } of components) {
    write(`src/components/newsroom/${file}`, asOwn(schema));
  }
  return dir;
}

function pluginsConfig(root: string): string {
  const packageOf = (name: string) => path.join(root, 'node_modules', '@strapi', name);
  return `module.exports = ${JSON.stringify({
    'users-permissions': {
      enabled: true,
      resolve: packageOf('plugin-users-permissions'),
      config: { jwtSecret: 'bench' },
    },
    graphql: {
      enabled: true,
      resolve: packageOf('plugin-graphql'),
      config: { landingPage: false, maxLimit: 100 },
    },
  })};\n`;
}

function writeApi(
  write: (file: string, text: string) => void,
  name: string,
  schema: (typeof SCHEMAS)[number]
): void {
  const { config: _config, ...rest } = schema;
  const { indexes: _indexes, ...plain } = rest as typeof rest & { indexes?: unknown };
  write(`src/api/${name}/content-types/${name}/schema.json`, asOwn(plain));
  for (const part of ['Controller', 'Router', 'Service']) {
    const folder = part === 'Router' ? 'routes' : `${part.toLowerCase()}s`;
    write(
      `src/api/${name}/${folder}/${name}.js`,
      `module.exports = require('@strapi/strapi').factories.createCore${part}('api::${name}.${name}');\n`
    );
  }
}

/** `plugin::newsroom.article` is `api::article.article` in a project of its own. */
const asOwn = (schema: object): string =>
  JSON.stringify(schema, null, 2).replace(
    /plugin::newsroom\.([a-z-]+)/g,
    (_match, name: string) => `api::${name}.${name}`
  );

/** What everybody may read in it. */
export const STOCK_TYPES = SCHEMAS.map(
  ({ info: { singularName } }) => `api::${singularName}.${singularName}`
);
