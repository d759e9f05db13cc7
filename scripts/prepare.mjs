import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Installs and builds what a command needs, and only what is missing or stale. It runs on a fresh
 * clone, so it uses nothing but Node itself.
 */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const STAMPS = path.join(ROOT, 'node_modules', '.cache', 'newsroom-built');

/** Compiles files one by one; `npm run typecheck` is what looks at their types. */
const transpile = (...folders) => [
  'esbuild',
  ...folders.flatMap(filesIn).filter((file) => /\.(ts|json)$/.test(file)),
  '--format=cjs',
  '--platform=node',
  '--target=node20',
  // Node's own import() knows no file without its ending.
  '--supported:dynamic-import=false',
  '--loader:.json=copy',
  '--outbase=.',
  '--outdir=.host',
  '--log-level=warning',
];

const CODE = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'src/server',
  'src/cli',
  'src/blocks',
  'src/embeds',
  'src/mirrors',
  'src/contract',
  'types',
  'scripts/bundle.mjs',
  'scripts/bundle',
];

const CODE_MADE = [
  'dist/server/index.js',
  'dist/cli/newsroom.js',
  'dist/types/index.js',
  'dist/mirrors/index.mjs',
  'dist/mirrors/index.js',
];

/** What the faults use of what the tests have. */
const FAULTS_SHARE = [
  'tests/support/database',
  'tests/support/madePictures.ts',
  'tests/support/random.ts',
];

const SITE = 'examples/site';
const inSite = (...names) => names.map((name) => `${SITE}/${name}`);

/** What each build is made of, what it makes, and how. */
const BUILDS = {
  plugin: {
    title: 'Building the plugin',
    from: [...CODE, 'src/admin', 'scripts/bundle-types.mjs'],
    makes: [
      ...CODE_MADE,
      'dist/admin/index.mjs',
      'dist/admin/index.d.mts',
      'dist/server/index.d.ts',
      'dist/types/index.d.ts',
      'dist/mirrors/index.d.ts',
      'dist/mirrors/index.d.mts',
    ],
    commands: () => [
      ['node', 'scripts/bundle.mjs', 'server', 'mirrors', 'admin'],
      ['node', 'scripts/bundle-types.mjs'],
    ],
    after: linkCommand,
  },
  /** The plugin without its admin panel and its types: what runs where nobody looks at the panel. */
  server: {
    title: "Building the plugin's server",
    partOf: 'plugin',
    from: CODE,
    makes: CODE_MADE,
    commands: () => [['node', 'scripts/bundle.mjs', 'server', 'mirrors']],
    after: linkCommand,
  },
  host: {
    title: 'Compiling the host',
    from: ['package-lock.json', 'tsconfig.json', 'config', 'src/host', 'src/index.ts'],
    makes: ['.host/config/server.js', '.host/src/index.js', '.host/src/host/demo.js'],
    commands: () => [transpile('config', 'src/host', 'src/index.ts')],
  },
  benchmarks: {
    title: 'Compiling the benchmarks',
    from: [
      ...['package-lock.json', 'tsconfig.json'],
      ...['src/server', 'src/blocks', 'src/embeds', 'src/mirrors', 'benchmarks'],
    ],
    makes: ['.host/benchmarks/run.js', '.host/src/server/index.js'],
    commands: () => [
      transpile('src/server', 'src/blocks', 'src/embeds', 'src/mirrors', 'benchmarks'),
    ],
  },
  faults: {
    title: 'Compiling the faults',
    from: ['package-lock.json', 'tsconfig.json', 'src/mirrors', 'faults', ...FAULTS_SHARE],
    makes: ['.host/faults/run.js', '.host/faults/newsroom/node.js'],
    commands: () => [transpile('src/mirrors', 'faults', ...FAULTS_SHARE)],
  },
  /** What the example site is built with; the newsroom itself needs none of it. */
  sitePackages: {
    title: 'Installing what the example site is built with',
    from: inSite('package-lock.json'),
    makes: inSite('node_modules/.package-lock.json'),
    commands: () => [
      [
        ...['npm', 'ci', '--prefix', SITE, '--omit=dev', '--ignore-scripts'],
        ...['--no-audit', '--no-fund', '--loglevel=error'],
      ],
    ],
  },
  site: {
    title: 'Building the example site',
    from: [
      ...inSite('package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'),
      ...inSite('build', 'public', 'src'),
      'dist/mirrors/index.mjs',
    ],
    makes: inSite('dist/server/entry.mjs', 'dist/client/service-worker.js'),
    commands: () => [['npm', 'run', 'build', '--silent', '--prefix', SITE]],
  },
  /** What the documentation is built with as a site; nothing else needs any of it. */
  documentationPackages: {
    title: 'Installing what the site of the documentation is built with',
    from: ['website/package-lock.json'],
    makes: ['website/node_modules/.package-lock.json'],
    commands: () => [
      [
        ...['npm', 'ci', '--prefix', 'website', '--ignore-scripts'],
        ...['--no-audit', '--no-fund', '--loglevel=error'],
      ],
    ],
  },
  documentation: {
    title: 'Building the site of the documentation',
    from: ['docs', 'website/.vitepress', 'website/package.json', 'website/package-lock.json'],
    makes: ['website/dist/index.html', 'website/dist/hashmap.json'],
    commands: () => [['npm', 'run', 'build', '--silent', '--prefix', 'website']],
  },
  admin: {
    title: 'Building the admin panel (about a minute)',
    from: [
      ...['package-lock.json', 'config/admin.ts', 'config/plugins.ts'],
      ...['src/admin', 'src/blocks', 'src/embeds', 'src/mirrors', 'types'],
    ],
    makes: ['.host/build/index.html'],
    commands: () => [['strapi', 'build', '--silent']],
  },
};

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** A command of the installed packages; npm itself comes with Node. */
const bin = (command) =>
  command === 'npm' ? command : path.join(ROOT, 'node_modules', '.bin', command);

/** Runs commands one after another, and says under one title that it does. */
function run(title, commands, env = {}) {
  const started = Date.now();
  process.stderr.write(`${title} …\n`);
  for (const [command, ...args] of commands) {
    const { status, error } = spawnSync(command, args, {
      cwd: ROOT,
      // What these print is progress, not the result of the command that called for them.
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
      env: { ...process.env, ...env },
    });
    if (status === 0) continue;
    throw new Error(
      `${title} failed${error ? `: ${error.message}` : ''}. Run it by itself to see why: ${path.basename(command)} ${args.join(' ')}`
    );
  }
  process.stderr.write(`${title}: done in ${seconds(started)}\n`);
}

function filesIn(target) {
  const full = path.join(ROOT, target);
  const stats = fs.statSync(full, { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [full];
  return fs
    .readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function digest(targets) {
  const hash = createHash('sha256').update(process.version);
  for (const file of targets.flatMap(filesIn)) {
    hash.update(path.relative(ROOT, file)).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}

/** A file for each build: several commands may be building at once. */
const stampOf = (name) => path.join(STAMPS, `${name}.json`);

function readStamp(name) {
  try {
    return JSON.parse(fs.readFileSync(stampOf(name), 'utf8'));
  } catch {
    return undefined;
  }
}

function stamp(name, value) {
  fs.mkdirSync(STAMPS, { recursive: true });
  fs.writeFileSync(stampOf(name), JSON.stringify(value, null, 2));
}

/** Lets `npx newsroom` find the command in this repository as it does in a project that installed it. */
function linkCommand() {
  const link = path.join(ROOT, 'node_modules', '.bin', 'newsroom');
  const target = path.join(ROOT, 'dist', 'cli', 'newsroom.js');
  fs.chmodSync(target, 0o755);
  if (process.platform === 'win32') return;
  fs.rmSync(link, { force: true });
  fs.symlinkSync(path.relative(path.dirname(link), target), link);
}

/** Installs the dependencies unless those of this very lock file are there. */
export function install() {
  const wanted = digest(['package-lock.json']);
  const installed = fs.existsSync(path.join(ROOT, 'node_modules', '.package-lock.json'));
  if (installed && (readStamp('install') ?? wanted) === wanted) return;
  run('Installing dependencies (a few minutes the first time)', [
    ['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
  ]);
  stamp('install', wanted);
}

/** Installs the clients of the API that are run against it: nothing else needs them. */
export function installClients() {
  const wanted = digest(['clients/package-lock.json']);
  if (isThere('clients/node_modules') && readStamp('clients') === wanted) return;
  run('Installing the clients (half a minute)', [
    ['npm', 'ci', '--prefix', 'clients', '--no-audit', '--no-fund', '--loglevel=error'],
  ]);
  stamp('clients', wanted);
}

const isThere = (file) => fs.existsSync(path.join(ROOT, file));

/** Whether a build was made of the sources as they are now, and what it made is as it left it. */
function isFresh(name) {
  const { from, makes, partOf } = BUILDS[name];
  const made = readStamp(name);
  const fresh = made?.from === digest(from) && makes.every(isThere) && made.makes === digest(makes);
  return fresh || (partOf !== undefined && isFresh(partOf));
}

/**
 * Makes what `names` stand for, each unless it is there and its sources are unchanged.
 *
 * @throws Error where a build fails, or leaves out something that it is there for
 */
export function build(...names) {
  for (const name of names) {
    if (isFresh(name)) continue;
    const { title, from, makes, commands, after } = BUILDS[name];
    const wanted = digest(from);
    run(
      title,
      commands().map(([command, ...args]) => [
        command === 'node' ? process.execPath : bin(command),
        ...args,
      ]),
      { NODE_ENV: 'production' }
    );
    const missing = makes.filter((file) => !isThere(file));
    if (missing.length > 0) {
      throw new Error(
        `${title} ended without an error, and yet there is no ${missing.join(', ')}. Delete dist and .host, and try again.`
      );
    }
    after?.();
    stamp(name, { from: wanted, makes: digest(makes) });
  }
}

/** Runs a script of this package in the foreground and ends with its exit code. */
export function runInForeground(command, args, env = {}) {
  const { status, signal, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error) throw error;
  process.exit(status ?? (signal ? 130 : 1));
}

/** Runs a script's main function; an error ends it in one plain line. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
