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

/** What each build is made of, what it makes, and how. */
const BUILDS = {
  plugin: {
    title: 'Building the plugin',
    from: ['package.json', 'package-lock.json', 'tsconfig.json', 'src/server', 'src/admin'],
    makes: ['dist/server/index.js', 'dist/admin/index.js', 'dist/mirrors/index.mjs'],
    // The bundler empties dist, so the command line is built after it.
    commands: [
      ['strapi-plugin', 'build', '--silent'],
      [
        'esbuild',
        'src/cli/newsroom.ts',
        '--bundle',
        '--platform=node',
        '--target=node20',
        '--packages=external',
        '--outfile=dist/cli/newsroom.js',
        '--log-level=warning',
      ],
      // For browsers and service workers: one file each, and its types.
      ...['esm', 'cjs'].map((format) => [
        'esbuild',
        'src/mirrors/index.ts',
        '--bundle',
        `--format=${format}`,
        '--target=es2022',
        `--outfile=dist/mirrors/index.${format === 'esm' ? 'mjs' : 'js'}`,
        '--log-level=warning',
      ]),
      ['tsc', '-p', 'src/mirrors/tsconfig.json'],
    ],
    after: linkCommand,
  },
  host: {
    title: 'Compiling the host',
    from: ['package-lock.json', 'tsconfig.json', 'config', 'src/host', 'src/index.ts'],
    makes: ['.host/config/server.js'],
    commands: [['tsc', '-p', 'tsconfig.json']],
  },
  benchmarks: {
    title: 'Compiling the benchmarks',
    from: ['package-lock.json', 'tsconfig.json', 'config', 'src/server', 'src/host', 'benchmarks'],
    makes: ['.host/benchmarks/run.js'],
    commands: [['tsc', '-p', 'tsconfig.json']],
  },
  admin: {
    title: 'Building the admin panel (about a minute)',
    from: ['package-lock.json', 'config/admin.ts', 'config/plugins.ts', 'src/admin'],
    makes: ['.host/build/index.html'],
    commands: [['strapi', 'build', '--silent']],
  },
};
BUILDS.plugin.from.push('src/cli', 'src/mirrors');

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

function run(title, command, args, env = {}) {
  const started = Date.now();
  process.stderr.write(`${title} …\n`);
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    // What these print is progress, not the result of the command that called for them.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  if (status === 0) {
    process.stderr.write(`${title}: done in ${seconds(started)}\n`);
    return;
  }
  throw new Error(
    `${title} failed${error ? `: ${error.message}` : ''}. Run it by itself to see why: ${path.basename(command)} ${args.join(' ')}`
  );
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
  run('Installing dependencies (a few minutes the first time)', 'npm', [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  stamp('install', wanted);
}

/** Makes what `names` stand for, each unless it is there and its sources are unchanged. */
export function build(...names) {
  for (const name of names) {
    const { title, from, makes, commands, after } = BUILDS[name];
    const wanted = digest(from);
    const made = makes.every((file) => fs.existsSync(path.join(ROOT, file)));
    if (made && readStamps()[name] === wanted) continue;
    for (const [command, ...args] of commands) {
      run(title, path.join(ROOT, 'node_modules', '.bin', command), args, {
        NODE_ENV: 'production',
      });
    }
    after?.();
    stamp(name, wanted);
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
export function main(work) {
  try {
    work();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
