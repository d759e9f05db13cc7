import path from 'node:path';
import { build, install, main, ROOT, runInForeground } from './prepare.mjs';

main(() => {
  install();
  build('plugin', 'host', 'admin');
  const options = hasSite() ? ['--site'] : [];
  runInForeground(process.execPath, [
    path.join(ROOT, '.host', 'src', 'host', 'demo.js'),
    ...options,
    ...process.argv.slice(2),
  ]);
});

/** Whether the example site is there to be started. The newsroom is worth starting without it. */
function hasSite() {
  try {
    build('sitePackages', 'site');
    return true;
  } catch (error) {
    process.stderr.write(`${error.message}\nThe newsroom starts without the example site.\n`);
    return false;
  }
}
