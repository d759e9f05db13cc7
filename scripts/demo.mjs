import path from 'node:path';
import { build, install, main, ROOT, runInForeground } from './prepare.mjs';

main(() => {
  install();
  build('plugin', 'host', 'admin');
  runInForeground(process.execPath, [
    path.join(ROOT, '.host', 'src', 'host', 'demo.js'),
    ...process.argv.slice(2),
  ]);
});
