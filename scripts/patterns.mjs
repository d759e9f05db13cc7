import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { patternsOf } from './patterns/collect.mjs';
import { main, ROOT } from './prepare.mjs';

/**
 * Refuses a regular expression of a folder, by default of `src`, written out or put together, whose work grows faster than the
 * text that it is tried on. A bound in it, as in `.{0,80}`, is taken at its word; such bounds may
 * multiply the work once, but not each other. What was looked at is remembered until the pattern, Node
 * or this check changes.
 */
const CHECK = path.join(ROOT, 'scripts', 'patterns');
const REMEMBERED = path.join(ROOT, 'node_modules', '.cache', 'newsroom-patterns', 'faults.json');

const versionOfCheck = () => {
  const hash = createHash('sha256').update(process.version);
  for (const file of fs.readdirSync(CHECK).sort())
    hash.update(fs.readFileSync(path.join(CHECK, file)));
  return hash.update(fs.readFileSync(path.join(ROOT, 'package-lock.json'))).digest('hex');
};

function remembered(version) {
  try {
    const kept = JSON.parse(fs.readFileSync(REMEMBERED, 'utf8'));
    return kept.version === version ? kept.faults : {};
  } catch {
    return {};
  }
}

/** What is wrong with each pattern, by several workers. */
async function faultsOf(patterns) {
  const left = [...patterns];
  const faults = {};
  const work = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('patterns/worker.mjs', import.meta.url));
      let name;
      const goOn = () => {
        const next = left.pop();
        if (!next) return resolve(worker.terminate());
        name = next[0];
        worker.postMessage(next[1]);
      };
      worker.on('error', reject);
      worker.on('message', (fault) => {
        faults[name] = fault;
        goOn();
      });
      goOn();
    });
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), left.length) }, work));
  return faults;
}

main(async () => {
  const patterns = await patternsOf(path.resolve(process.argv[2] ?? path.join(ROOT, 'src')));
  const version = versionOfCheck();
  const known = remembered(version);
  const nameOf = ({ source, flags }) => `/${source}/${flags}`;
  const unknown = new Map(
    patterns.map((pattern) => [nameOf(pattern), pattern]).filter(([name]) => !(name in known))
  );
  const faults = { ...known, ...(await faultsOf(unknown)) };
  fs.writeFileSync(REMEMBERED, JSON.stringify({ version, faults }));
  const faulty = patterns.filter((pattern) => faults[nameOf(pattern)] !== null);
  if (faulty.length === 0) return;
  throw new Error(
    faulty
      .map((pattern) => `${pattern.where}: ${nameOf(pattern)} ${faults[nameOf(pattern)]}`)
      .join('\n')
  );
});
