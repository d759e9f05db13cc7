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
const STAMPS = path.join(ROOT, 'node_modules', '.cache', 'newsroom-built.json');

const esbuild = (...options) => ['esbuild', ...options, '--log-level=warning'];

/** Bundles an entry of the package; what it depends on stays outside. */
const bundle = (entry, outfile, ...options) =>
  esbuild(entry, '--bundle', `--outfile=${outfile}`, ...options);
const forNode = ['--platform=node', '--target=node20', '--packages=external'];

/** Compiles files one by one; `npm run typecheck` is what looks at their types. */
const transpile = (...folders) => [
  'esbuild',
  ...folders.flatMap(filesIn).filter((file) => /\.(ts|json)$/.test(file)),
  '--format=cjs',
  '--platform=node',
  '--target=node20',
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
  'src/embeds',
  'src/mirrors',
];

/** The command line, and the client: for browsers and service workers one file of each format. */
const besideTheServer = [
  bundle('src/cli/newsroom.ts', 'dist/cli/newsroom.js', ...forNode),
  bundle('src/mirrors/index.ts', 'dist/mirrors/index.mjs', '--format=esm', '--target=es2022'),
  bundle('src/mirrors/index.ts', 'dist/mirrors/index.js', '--format=cjs', '--target=es2022'),
];
const CODE_MADE = [
  'dist/server/index.js',
  'dist/cli/newsroom.js',
  'dist/mirrors/index.mjs',
  'dist/mirrors/index.js',
];

/** What the faults use of what the tests have. */
const FAULTS_SHARE = [
  'tests/support/database',
  'tests/support/madePictures.ts',
  'tests/support/random.ts',
];

/** What each build is made of, what it makes, and how. */
const BUILDS = {
  plugin: {
    title: 'Building the plugin',
    from: [...CODE, 'src/admin', 'types'],
    makes: [
      ...CODE_MADE,
      'dist/admin/index.js',
      'dist/admin/src/index.d.ts',
      'dist/server/src/index.d.ts',
      'dist/mirrors/mirrors/index.d.ts',
    ],
    commands: () => [
      // The bundler empties dist, so the rest is built after it.
      ['strapi-plugin', 'build', '--silent'],
      ...besideTheServer,
      ['tsc', '-p', 'src/mirrors/tsconfig.json'],
    ],
    after: linkCommand,
  },
  /** The plugin without its admin panel and its types: what runs where nobody looks at the panel. */
  server: {
    title: "Building the plugin's server",
    partOf: 'plugin',
    from: CODE,
    makes: CODE_MADE,
    commands: () => [
      bundle('src/server/index.ts', 'dist/server/index.js', '--format=cjs', ...forNode),
      ...besideTheServer,
    ],
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
      ...['src/server', 'src/embeds', 'src/mirrors', 'benchmarks'],
    ],
    makes: ['.host/benchmarks/run.js', '.host/src/server/index.js'],
    commands: () => [transpile('src/server', 'src/embeds', 'src/mirrors', 'benchmarks')],
  },
  faults: {
    title: 'Compiling the faults',
    from: ['package-lock.json', 'tsconfig.json', 'src/mirrors', 'faults', ...FAULTS_SHARE],
    makes: ['.host/faults/run.js', '.host/faults/newsroom/node.js'],
    commands: () => [transpile('src/mirrors', 'faults', ...FAULTS_SHARE)],
  },
  admin: {
    title: 'Building the admin panel (about a minute)',
    from: [
      ...['package-lock.json', 'config/admin.ts', 'config/plugins.ts'],
      ...['src/admin', 'src/embeds', 'src/mirrors', 'types'],
    ],
    makes: ['.host/build/index.html'],
    commands: () => [['strapi', 'build', '--silent']],
  },
};

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

const bin = (command) => path.join(ROOT, 'node_modules', '.bin', command);

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

function readStamps() {
  try {
    return JSON.parse(fs.readFileSync(STAMPS, 'utf8'));
  } catch {
    return {};
  }
}

function stamp(name, value) {
  fs.mkdirSync(path.dirname(STAMPS), { recursive: true });
  fs.writeFileSync(STAMPS, JSON.stringify({ ...readStamps(), [name]: value }, null, 2));
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
  if (installed && (readStamps().install ?? wanted) === wanted) return;
  run('Installing dependencies (a few minutes the first time)', [
    ['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
  ]);
  stamp('install', wanted);
}

const isThere = (file) => fs.existsSync(path.join(ROOT, file));

/** Whether a build was made of the sources as they are now, and what it made is as it left it. */
function isFresh(name) {
  const { from, makes, partOf } = BUILDS[name];
  const made = readStamps()[name];
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
      commands().map(([command, ...args]) => [bin(command), ...args]),
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
