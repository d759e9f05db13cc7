import path from 'node:path';
import { build, install, main, ROOT, runInForeground } from './prepare.mjs';

main(() => {
  install();
  // The hosts that are measured have the plugin as it is built.
  build('plugin');
  build('benchmarks');
  runInForeground(process.execPath, [
    path.join(ROOT, '.host', 'benchmarks', 'run.js'),
    ...process.argv.slice(2),
  ]);
});
