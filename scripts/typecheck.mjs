import { spawn } from 'node:child_process';
import path from 'node:path';
import { install, main, ROOT } from './prepare.mjs';

/** What is compiled with settings of its own. */
const PROJECTS = {
  server: 'tsconfig.json',
  tests: 'tests/tsconfig.json',
  admin: 'src/admin/tsconfig.json',
  mirrors: 'src/mirrors/tsconfig.json',
};
const AT_ONCE = 2;

/** Looks at the types of one project, and of what changed since it last did. */
const check = ([name, file]) =>
  new Promise((resolve, reject) => {
    const args = [
      path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'),
      // The package ships declarations: a type that cannot be named in them is a fault here, too.
      ...['-p', file, '--noEmit', '--declaration', '--incremental', '--tsBuildInfoFile'],
      path.join(ROOT, 'node_modules', '.cache', 'typecheck', `${name}.tsbuildinfo`),
    ];
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0 ? null : name));
  });

main(async () => {
  install();
  const left = Object.entries(PROJECTS);
  const failed = [];
  const work = async () => {
    for (let project = left.shift(); project; project = left.shift()) {
      const name = await check(project);
      if (name) failed.push(name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (failed.length > 0) throw new Error(`Types do not fit: ${failed.join(', ')}.`);
});
