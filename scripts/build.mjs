import { build, install, main } from './prepare.mjs';

main(() => {
  install();
  build('plugin', 'host', 'admin', 'benchmarks', 'faults');
});
