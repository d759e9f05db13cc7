import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { TEMPLATES } from './package/application.mjs';
import { CASES } from './package/cases.mjs';
import { step } from './package/stranger.mjs';
import { pack } from './package/tarball.mjs';
import { main } from './prepare.mjs';

/**
 * The tarball of `npm pack` in applications of strangers, each step with its seconds: by default a stranger's
 * first ten minutes, `--case NAME` as often as wanted for others, `--case all` for every one.
 */
const { values: options } = parseArgs({
  options: {
    case: { type: 'string', multiple: true, default: ['first'] },
    /** Says what each case proves, and ends. */
    list: { type: 'boolean', default: false },
    /** A tarball that is there already, instead of a new one. */
    tarball: { type: 'string' },
    /** Leaves the applications and says where they are. */
    keep: { type: 'boolean', default: false },
    /** Makes the applications of the generator anew. */
    fresh: { type: 'boolean', default: false },
  },
});

function named() {
  const names = options.case.includes('all') ? Object.keys(CASES) : options.case;
  const unknown = names.filter((name) => !Object.hasOwn(CASES, name));
  if (unknown.length > 0) {
    throw new Error(
      `There is no case ${unknown.join(', ')}. Cases: ${Object.keys(CASES).join(', ')}.`
    );
  }
  return names;
}

async function packed(work) {
  if (options.tarball) return path.resolve(options.tarball);
  const { size, entryCount, tarball } = await step('Pack', () => pack(work));
  process.stderr.write(`            ${(size / 1000).toFixed(0)} kB in ${entryCount} files\n`);
  return tarball;
}

const list = () => {
  for (const [name, { proves }] of Object.entries(CASES))
    process.stdout.write(`${name.padEnd(14)}${proves}\n`);
};

async function tryAll() {
  const names = named();
  if (options.fresh) fs.rmSync(TEMPLATES, { recursive: true, force: true });
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-package-'));
  const failed = [];
  try {
    const tarball = await packed(work);
    for (const name of names) {
      process.stderr.write(`${name}: ${CASES[name].proves}\n`);
      const folder = path.join(work, name, 'paper');
      try {
        await step(`all of ${name}`, () => CASES[name].run({ folder, tarball }));
      } catch (error) {
        failed.push(name);
        process.stderr.write(`${error.stack}\n`);
      }
      if (!options.keep) fs.rmSync(path.dirname(folder), { recursive: true, force: true });
    }
  } finally {
    if (options.keep) process.stdout.write(`${work}\n`);
    else fs.rmSync(work, { recursive: true, force: true });
  }
  if (failed.length > 0) throw new Error(`Failed: ${failed.join(', ')}.`);
}

await main(() => (options.list ? list() : tryAll()));
