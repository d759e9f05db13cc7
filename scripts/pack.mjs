import fs from 'node:fs';
import path from 'node:path';
import { build, install, main, ROOT } from './prepare.mjs';

/**
 * What `npm pack` and `npm publish` run: before, the package is built and the files that strangers read are
 * put in the words of strangers; behind it, they stand as they were.
 */
const FILES = ['package.json', 'README.md'];
const KEPT = path.join(ROOT, 'node_modules', '.cache', 'newsroom-packing');
const { repository, version } = JSON.parse(
  fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')
);
const HOME = repository.url.replace(/^git\+|\.git$/g, '');

/** Our own tools and sources are no business of those who install the package. */
function manifest(text) {
  const packed = JSON.parse(text);
  for (const key of ['devDependencies', 'overrides', 'scripts']) delete packed[key];
  for (const conditions of Object.values(packed.exports)) {
    if (typeof conditions === 'object') delete conditions.source;
  }
  return `${JSON.stringify(packed, null, 2)}\n`;
}

/** Links and pictures lead to the repository as it was at this version. */
function readme(text) {
  const raw = HOME.replace('https://github.com/', 'https://raw.githubusercontent.com/');
  return text.replace(/(!?)(\[[^\]]*\])\((?!https?:|#)([^)]+)\)/g, (_, picture, words, target) =>
    picture
      ? `!${words}(${raw}/v${version}/${target})`
      : `${words}(${HOME}/blob/v${version}/${target})`
  );
}

const WRITE = { 'package.json': manifest, 'README.md': readme };

function before() {
  after();
  install();
  build('plugin');
  fs.mkdirSync(KEPT, { recursive: true });
  for (const file of FILES) {
    const at = path.join(ROOT, file);
    fs.copyFileSync(at, path.join(KEPT, file));
    fs.writeFileSync(at, WRITE[file](fs.readFileSync(at, 'utf8')));
  }
}

/** Also what a run that was cut off has left. */
function after() {
  for (const file of FILES.filter((each) => fs.existsSync(path.join(KEPT, each)))) {
    fs.renameSync(path.join(KEPT, file), path.join(ROOT, file));
  }
}

main(() => ({ before, after })[process.argv[2]]());
