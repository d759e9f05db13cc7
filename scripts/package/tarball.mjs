import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../prepare.mjs';
import { run } from './stranger.mjs';

/** What `npm pack --json` says; before it stands what the build has said. */
const packedOf = (said) => JSON.parse(said.replace(/^[^]*?(?=^\[$)/m, ''))[0];

/** Packs the newsroom as it is. */
export async function pack(folder) {
  const packed = packedOf(await run(['npm', 'pack', '--json', '--pack-destination', folder], ROOT));
  return { ...packed, tarball: path.join(folder, packed.filename) };
}

/** Packages by links, and nothing else of what lies there: what was built is another commit's. */
function linkPackages(from, to) {
  fs.mkdirSync(to);
  const isPackage = (name) => name === '.bin' || !name.startsWith('.');
  for (const name of fs.readdirSync(from).filter(isPackage))
    fs.symlinkSync(path.join(from, name), path.join(to, name));
}

/**
 * The tarball of an earlier commit, built by its own scripts, of the packages that are installed now: its
 * server, without its panel.
 */
export async function tarballOf(commit, folder) {
  const sources = path.join(folder, 'previous');
  fs.mkdirSync(sources, { recursive: true });
  const archive = `${sources}.tar`;
  await run(['git', 'archive', '--output', archive, commit], ROOT);
  await run(['tar', '-xf', archive, '-C', sources], folder);
  linkPackages(path.join(ROOT, 'node_modules'), path.join(sources, 'node_modules'));
  const script = "import('./scripts/prepare.mjs').then((m) => m.main(() => m.build('server')))";
  await run([process.execPath, '-e', script], sources);
  const said = await run(
    ['npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', sources],
    sources
  );
  return path.join(sources, packedOf(said).filename);
}
