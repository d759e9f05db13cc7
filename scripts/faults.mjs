import path from 'node:path';
import { build, install, main, ROOT, runInForeground } from './prepare.mjs';

main(() => {
  install();
  build('server', 'host', 'faults');
  runInForeground(process.execPath, [
    path.join(ROOT, '.host', 'faults', 'run.js'),
    ...process.argv.slice(2),
  ]);
});
