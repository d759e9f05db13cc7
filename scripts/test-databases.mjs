import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build, install, main, ROOT } from './prepare.mjs';

/** The servers the suite runs on; DATABASE_HOST, _PORT, _USERNAME and _PASSWORD say where they are. */
const CLIENTS = ['postgres', 'mysql'];

/** Which tests, and options of jest; all of the API's where no path is named. */
const named = process.argv.slice(2);

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
        ...(named.some((argument) => !argument.startsWith('-')) ? [] : ['tests/api']),
        ...named,
      ],
      { cwd: ROOT, stdio: 'inherit', env: { ...process.env, DATABASE_CLIENT: client } }
    );
    return status !== 0;
  });
  if (failed.length > 0) throw new Error(`The suite failed on ${failed.join(' and ')}.`);
});
