import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureCaptions } from './captions/measureCaptions';
import { printCaptions } from './captions/print';
import { measureSave, printSave } from './save/measureSave';

const USAGE = `Usage: npm run bench -- captions [--corpus DIR] [--json FILE]
       npm run bench -- save [--json FILE]
  captions      how often the caption checks are right
  save          what they add to the save of an article with ten captions
  --corpus DIR  a folder with pairs.jsonl, shuffled.jsonl and captions.jsonl, or one that holds it as
                photo-captions; without it, the labelled set of this repository
  --json FILE   writes the figures as JSON`;

/** The compiled benchmarks lie in .host/benchmarks, their sets in the repository. */
const OWN_SET = join(__dirname, '..', '..', 'benchmarks', 'captions', 'set');

async function main(): Promise<void> {
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
  const dir = values.corpus ?? OWN_SET;
  const [subject] = positionals;
  if (positionals.length === 1 && subject === 'captions') {
    const measurement = measureCaptions(dir);
    console.log(printCaptions(measurement, dir));
    write(values.json, measurement.figures);
  } else if (positionals.length === 1 && subject === 'save') {
    const measurement = await measureSave(OWN_SET);
    console.log(printSave(measurement));
    write(values.json, measurement);
  } else {
    throw new Error(USAGE);
  }
}

function write(file: string | undefined, figures: unknown): void {
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
