import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../prepare.mjs';
import { run, step } from './stranger.mjs';

/**
 * Applications of strangers. What Strapi's generator makes takes minutes to download, so each kind is made once,
 * kept beside the temporary files of the machine, and copied; what a case writes is its own.
 */
export const TEMPLATES = path.join(os.tmpdir(), 'newsroom-package-templates');
const { devDependencies, name: PACKAGE } = JSON.parse(
  fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')
);
export const STRAPI = devDependencies['@strapi/strapi'];

/** What npx brings along of the package managers that come without Node: the generator calls them too. */
const BROUGHT = { npm: [], pnpm: ['-p', 'pnpm@10'], yarn: ['-p', 'yarn@1'] };

const MANAGERS = {
  npm: (...names) => [
    ...['npm', 'install', '--no-audit', '--no-fund', '--loglevel=error'],
    ...names,
  ],
  pnpm: (...names) => ['npx', '-y', ...BROUGHT.pnpm, '--', 'pnpm', 'add', ...names],
  yarn: (...names) => ['npx', '-y', ...BROUGHT.yarn, '--', 'yarn', 'add', ...names],
};

const kindOf = ({ manager, javascript, node, strapi }) =>
  [strapi, javascript ? 'js' : 'ts', manager, `node${node ?? process.versions.node}`].join('-');

/**
 * Copies an application: files of packages by links, since package managers never write into them. What they
 * note of what they have installed, they do write into.
 */
async function copy(from, to) {
  for (const name of fs.readdirSync(from)) {
    const flags = name === 'node_modules' && process.platform === 'linux' ? '-al' : '-a';
    fs.mkdirSync(to, { recursive: true });
    await run(['cp', flags, path.join(from, name), path.join(to, name)], from);
  }
  for (const folder of ['node_modules', 'node_modules/.pnpm']) copyFiles(folder, from, to);
}

function copyFiles(folder, from, to) {
  const at = path.join(from, folder);
  if (!fs.existsSync(at)) return;
  for (const each of fs.readdirSync(at, { withFileTypes: true }).filter((one) => one.isFile())) {
    const copied = path.join(to, folder, each.name);
    fs.rmSync(copied);
    fs.copyFileSync(path.join(at, each.name), copied);
  }
}

/** A folder of that name among the templates, made by `make` unless it is there. */
async function template(name, title, make) {
  const at = path.join(TEMPLATES, name);
  if (fs.existsSync(at)) return at;
  fs.mkdirSync(TEMPLATES, { recursive: true });
  const making = fs.mkdtempSync(path.join(TEMPLATES, 'making-'));
  try {
    await step(title, () => make(path.join(making, 'paper')));
    fs.renameSync(path.join(making, 'paper'), at);
  } finally {
    fs.rmSync(making, { recursive: true, force: true });
  }
  return at;
}

const fresh = (kind) =>
  template(kindOf(kind), 'Make an application by the generator', (folder) =>
    run(
      [
        ...['npx', '-y', ...BROUGHT[kind.manager], '-p', `create-strapi-app@${kind.strapi}`],
        ...['--', 'create-strapi-app', folder],
        kind.javascript ? '--js' : '--ts',
        `--use-${kind.manager}`,
        ...['--dbclient', 'sqlite', '--skip-cloud', '--skip-db', '--no-run', '--no-example'],
        ...['--no-git-init', '--install'],
      ],
      path.dirname(folder),
      kind
    )
  );

/** A new application of a kind, as the generator leaves it. */
export async function newApplication(folder, kind = {}) {
  const app = { manager: 'npm', javascript: false, strapi: STRAPI, ...kind, folder };
  await copy(await fresh(app), folder);
  return app;
}

/** Adds packages the way that the application has its others. */
export const add = (app, ...names) => run(MANAGERS[app.manager](...names), app.folder, app);

/** Builds the application: the server, where it is in TypeScript, and the panel. */
export const build = (app) =>
  run([path.join(app.folder, 'node_modules', '.bin', 'strapi'), 'build'], app.folder, app);

/** The application as Strapi starts it: what is built of it, where it is in TypeScript. */
export const compiled = ({ folder, javascript }, ...names) =>
  path.join(javascript ? folder : path.join(folder, 'dist'), ...names);

/** Settings in the place of those of a file of `config`, for the next start. */
export function set(app, file, settings) {
  fs.writeFileSync(
    compiled(app, 'config', `${file}.js`),
    `module.exports = ({ env }) => (${settings});\n`
  );
}

export const setPlugins = (app, plugins) => set(app, 'plugins', JSON.stringify(plugins));

/** The newsroom as the README says, in the sources of an application. */
export function enable({ folder, javascript }, plugins = {}) {
  const all = { newsroom: { enabled: true, config: { publicRead: true } }, ...plugins };
  fs.writeFileSync(
    path.join(folder, 'config', `plugins.${javascript ? 'js' : 'ts'}`),
    `${javascript ? 'module.exports =' : 'export default'} () => (${JSON.stringify(all, null, 2)});\n`
  );
}

/**
 * Puts the files of a tarball where those of another version of the newsroom are. What npm has laid below it,
 * packages of another version than the application's, stays.
 */
async function replaceNewsroom({ folder }, tarball) {
  const at = path.join(folder, 'node_modules', PACKAGE);
  for (const name of fs.readdirSync(at).filter((each) => each !== 'node_modules'))
    fs.rmSync(path.join(at, name), { recursive: true });
  await run(['tar', '-xzf', tarball, '-C', at, '--strip-components=1'], folder);
}

/** A new application with the newsroom, built: for cases that are not about how it comes there. */
export async function newsroomApplication(folder, tarball) {
  const { dependencies } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const needs = createHash('sha256').update(JSON.stringify(dependencies)).digest('hex').slice(0, 8);
  const kind = { manager: 'npm', javascript: false, strapi: STRAPI };
  const built = await template(
    `${kindOf(kind)}-newsroom-${needs}`,
    'Make one with it',
    async (at) => {
      const app = await newApplication(at, kind);
      await add(app, tarball);
      enable(app);
      await build(app);
    }
  );
  await copy(built, folder);
  await replaceNewsroom({ folder }, tarball);
  return { ...kind, folder };
}
