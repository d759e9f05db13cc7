import fs from 'node:fs';
import path from 'node:path';
import { build, transform } from 'esbuild';
import { jsonValues } from './bundle/jsonValues.mjs';
import { lateEntriesOf, loadLate } from './bundle/lateEntries.mjs';
import { shortLocals } from './bundle/shortLocals.mjs';
import { main, ROOT } from './prepare.mjs';

/** Writes the JavaScript of the package into dist: `node scripts/bundle.mjs server mirrors admin`. */
const DIST = path.join(ROOT, 'dist');

const EVERYWHERE = {
  absWorkingDir: ROOT,
  outdir: 'dist',
  bundle: true,
  // Words of many languages stand in the code: each letter is one, and not six of \u0000.
  charset: 'utf8',
  logLevel: 'warning',
};

const empty = (...folders) => {
  for (const folder of folders)
    fs.rmSync(path.join(DIST, folder), { recursive: true, force: true });
};

function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

/**
 * Strapi asks for one object, which is what `import` and `require` then both get. The line that is never run
 * is how Node knows the names in it before it runs a file.
 */
const AS_ONE_OBJECT = [
  'module.exports=module.exports.default;',
  '0&&(module.exports={register,bootstrap,destroy,config,contentTypes,controllers,middlewares,services,routes});',
].join('\n');

const SERVER_ENTRIES = {
  'server/index': 'src/server/index.ts',
  'types/index': 'src/contract/index.ts',
  'cli/newsroom': 'src/cli/newsroom.ts',
};

/**
 * The server, the command line and the public types: each piece of code once, whoever of them uses
 * it, and what is loaded late stays apart.
 */
async function server() {
  empty('server', 'cli', 'types', 'shared');
  const { outputFiles } = await build({
    ...EVERYWHERE,
    entryPoints: { ...SERVER_ENTRIES, ...lateEntriesOf('src/server', 'src/cli') },
    chunkNames: 'shared/[name]-[hash]',
    // esbuild splits modules only; Strapi and Node's command line then get what they can require.
    format: 'esm',
    splitting: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [loadLate],
    write: false,
  });
  for (const { path: file, text } of outputFiles) {
    const { code } = await transform(text, {
      format: 'cjs',
      // Node wants the names of what a file has where a module imports it; pieces only require each other.
      platform: path.basename(path.dirname(file)) === 'shared' ? 'neutral' : 'node',
      target: 'node20',
      charset: 'utf8',
      minifyWhitespace: true,
      minifySyntax: true,
      supported: { 'dynamic-import': false },
      footer: file === path.join(DIST, 'server', 'index.js') ? AS_ONE_OBJECT : '',
    });
    write(file, await shortLocals(code));
  }
}

/** The library for browsers and service workers: one file of each format, which anybody can read. */
async function mirrors() {
  empty('mirrors');
  const files = { esm: '.mjs', cjs: '.js' };
  for (const [format, extension] of Object.entries(files)) {
    await build({
      ...EVERYWHERE,
      entryPoints: { 'mirrors/index': 'src/mirrors/index.ts' },
      outExtension: { '.js': extension },
      format,
      target: 'es2022',
    });
  }
}

/** What the panel of the application bundles once more: modules, each page loaded when it is opened. */
async function admin() {
  empty('admin');
  await build({
    ...EVERYWHERE,
    entryPoints: { 'admin/index': 'src/admin/index.ts' },
    chunkNames: 'admin/[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    splitting: true,
    minify: true,
    jsx: 'automatic',
    target: 'es2022',
    packages: 'external',
    plugins: [jsonValues],
  });
}

const PARTS = { server, mirrors, admin };

await main(async () => {
  for (const name of process.argv.slice(2)) await PARTS[name]();
});
