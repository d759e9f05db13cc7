import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build, install, main, ROOT, runInForeground } from './prepare.mjs';

/** It compares docs/openapi.json with the routes, or writes it. */
const TEST = 'tests/api/http/siteDeveloper.test.ts';
/** Pinned, and not among what is installed for development: it brings some two hundred packages along. */
const LINTER = '@redocly/cli@2.77.0';
/** Routes are told apart by their order: `/articles/search` stands before Strapi's `/articles/{id}`. */
const LINT = [
  'lint',
  'docs/openapi.json',
  '--extends=recommended',
  '--skip-rule=no-ambiguous-paths',
];

function write() {
  const jest = path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const project = ['-c', 'tests/jest.config.js', '--selectProjects', 'sqlite', '-w', '1'];
  const { status } = spawnSync(
    process.execPath,
    [jest, ...project, '-t', 'npm run openapi writes it', '--', TEST],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, NEWSROOM_WRITE_OPENAPI: '1' } }
  );
  if (status !== 0) throw new Error('docs/openapi.json was not written.');
}

main(() => {
  install();
  build('server', 'host');
  write();
  process.stderr.write(`Looking at docs/openapi.json with ${LINTER}, which npx fetches …\n`);
  runInForeground('npx', ['--yes', LINTER, ...LINT]);
});
