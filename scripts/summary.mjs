import fs from 'node:fs';
import path from 'node:path';

/** Adds up what the suites counted: `node scripts/summary.mjs FOLDER`. Fails where nothing ran. */
const [folder] = process.argv.slice(2);
const runs = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')));
const sum = (name) => runs.reduce((total, run) => total + run[name], 0);
for (const [suite, { files, passed }] of runs.flatMap(({ suites }) => Object.entries(suites))) {
  process.stdout.write(`${suite}: ${passed} passed in ${files} files\n`);
}
// A suite that could not even start has no test to count, and is a failure all the same.
const failed = sum('failed') + sum('brokenSuites');
process.stdout.write(`${sum('passed')} passed, ${failed} failed\n`);
process.exit(failed > 0 || sum('passed') === 0 ? 1 : 0);
