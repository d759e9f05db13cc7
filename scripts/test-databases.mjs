import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build, install, main, ROOT } from './prepare.mjs';

/** The servers the suite runs on; DATABASE_HOST, _PORT, _USERNAME and _PASSWORD say where they are. */
const CLIENTS = ['postgres', 'mysql'];

main(() => {
  install();
  build('plugin', 'host');
  const failed = CLIENTS.filter((client) => {
    process.stderr.write(`\nThe suite on ${client === 'mysql' ? 'MariaDB' : 'PostgreSQL'}\n`);
    const { status } = spawnSync(
      process.execPath,
      [
        path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
        '--config=tests/jest.config.js',
        'tests/api',
        ...process.argv.slice(2),
      ],
      { cwd: ROOT, stdio: 'inherit', env: { ...process.env, DATABASE_CLIENT: client } }
    );
    return status !== 0;
  });
  if (failed.length > 0) throw new Error(`The suite failed on ${failed.join(' and ')}.`);
});
