import path from 'node:path';
import { build, install, main, ROOT, runInForeground } from './prepare.mjs';

main(() => {
  install();
  build('server', 'host');
  runInForeground(process.execPath, [path.join(ROOT, 'scripts', 'write-types.mjs')], {
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(ROOT, '.newsroom', 'types.db'),
  });
});
