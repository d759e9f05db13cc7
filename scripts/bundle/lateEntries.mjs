import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../prepare.mjs';

/** Where they are made: from every folder of `dist` the same way up and down. */
const FOLDER = 'shared';

function sourceOf(folder, wanted) {
  const whole = path.resolve(folder, wanted);
  const file = [`${whole}.ts`, path.join(whole, 'index.ts')].find((each) => fs.existsSync(each));
  if (!file) throw new Error(`${wanted} is loaded late in ${folder}, and is not there.`);
  return path.relative(ROOT, file);
}

/** By the path in it, so that no two are called the same. */
const madeFrom = (source) =>
  `${FOLDER}/${source
    .replace(/^src\/(?:server\/)?/, '')
    .replace(/(?:\/index)?\.ts$/, '')
    .replaceAll('/', '-')}`;

function loadedLateIn(file) {
  const text = fs.readFileSync(file, 'utf8');
  return [...text.matchAll(/\bimport\('(\.[^']+)'\)/g)].map(([, wanted]) =>
    sourceOf(path.dirname(file), wanted)
  );
}

/**
 * The files that these folders load late (`import()`), each an entry of its own. Where esbuild splits them
 * off itself, every file that they share with others is wrapped in a function.
 *
 * @returns their sources by what the package has made, without its ending
 */
export function lateEntriesOf(...folders) {
  const files = folders.flatMap((folder) =>
    fs
      .readdirSync(path.join(ROOT, folder), { recursive: true })
      .flatMap((name) => (name.endsWith('.ts') ? path.join(ROOT, folder, name) : []))
  );
  const sources = new Set(files.flatMap(loadedLateIn));
  return Object.fromEntries([...sources].sort().map((source) => [madeFrom(source), source]));
}

/** For esbuild: who loads one of them late loads what is made of it. */
export const loadLate = {
  name: 'load-late',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, path: wanted, resolveDir }) =>
      kind === 'dynamic-import'
        ? { path: `../${madeFrom(sourceOf(resolveDir, wanted))}.js`, external: true }
        : undefined
    );
  },
};
