import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureCaptions } from './captions/measureCaptions';
import { printCaptions } from './captions/print';

const USAGE = `Usage: npm run bench -- captions [--corpus DIR] [--json FILE]
  --corpus DIR  a folder with pairs.jsonl, shuffled.jsonl and captions.jsonl, or one that holds it as
                photo-captions; without it, the labelled set of this repository
  --json FILE   writes the figures as JSON`;

/** The compiled benchmarks lie in .host/benchmarks, their sets in the repository. */
const OWN_SET = join(__dirname, '..', '..', 'benchmarks', 'captions', 'set');

function main(): void {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      corpus: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  if (positionals.length !== 1 || positionals[0] !== 'captions') throw new Error(USAGE);
  const dir = values.corpus ?? OWN_SET;
  const measurement = measureCaptions(dir);
  console.log(printCaptions(measurement, dir));
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify(measurement.figures, null, 2)}\n`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
