import path from 'node:path';
import { build, install, main, ROOT, runInForeground } from './prepare.mjs';

main(() => {
  install();
  // The saves are measured in the host itself, with the plugin as it is built.
  if (process.argv[2] === 'save') build('plugin');
  build('benchmarks');
  runInForeground(process.execPath, [
    path.join(ROOT, '.host', 'benchmarks', 'run.js'),
    ...process.argv.slice(2),
  ]);
});
