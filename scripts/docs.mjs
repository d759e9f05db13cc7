import path from 'node:path';
import { build, install, main, ROOT, runInForeground } from './prepare.mjs';
import { fillSnippets } from './docs/snippets.mjs';

/** Writes what of docs/ is made from the code: printed files, and docs/reference. */
main(() => {
  install();
  build('server', 'host');
  fillSnippets(path.join(ROOT, 'docs'), ROOT);
  runInForeground(process.execPath, [path.join(ROOT, 'scripts', 'write-reference.mjs')], {
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(ROOT, '.newsroom', 'reference.db'),
    PUBLIC_DIRECTORY: path.join(ROOT, '.newsroom', 'reference'),
    GRAPHQL: 'false',
  });
});
