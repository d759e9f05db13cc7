import path from 'node:path';
import { build, install, main, ROOT, runInForeground } from './prepare.mjs';

main(() => {
  install();
  build('plugin', 'host');
  runInForeground(process.execPath, [
    path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
    '--config=tests/jest.config.js',
    ...process.argv.slice(2),
  ]);
});
