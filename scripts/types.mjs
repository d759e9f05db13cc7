import path from 'node:path';
import { build, install, main, ROOT, runInForeground } from './prepare.mjs';

main(() => {
  install();
  build('plugin', 'host');
  runInForeground(
    path.join(ROOT, 'node_modules', '.bin', 'strapi'),
    ['ts:generate-types', '--silent'],
    {
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: path.join(ROOT, '.newsroom', 'types.db'),
    }
  );
});
