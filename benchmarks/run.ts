import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fitCaptions } from './captions/fit';
import { measureCaptions } from './captions/measureCaptions';
import { printCaptions } from './captions/print';
import { printFit } from './captions/printFit';
import { benchImport, fitImport } from './archive';
import { benchDelivery } from './delivery';
import { benchGrowth } from './growth';
import { benchLoad } from './load';
import { benchSave } from './save';
import { benchSearch } from './search';
import type { DatabaseKind } from './support/databases';

const USAGE = `Usage: npm run bench -- captions [fit] [--corpus DIR] [--json FILE]
       npm run bench -- import   [fit] [--quick] [--database sqlite|postgres] [--corpus DIR] [--json FILE]
       npm run bench -- save     [--quick] [--database sqlite|postgres] [--json FILE]
       npm run bench -- delivery [--quick] [--database sqlite|postgres] [--json FILE]
       npm run bench -- growth   [--quick] [--database sqlite|postgres] [--json FILE]
       npm run bench -- load     [--quick] [--database sqlite|postgres] [--json FILE]
       npm run bench -- search   [--quick] [--stories N] [--database sqlite|postgres|mariadb] [--json FILE]
  captions  how often the caption checks are right; with fit, the weights and lines of the checks, fitted
            to the set
  import    how well pages are read, as text whose publishers had no part in the weights, and as HTML; how
            fast stories are written; with fit, the weights themselves, written into the sources
  save      what a save and a publication cost beside stock Strapi, in one run, on SQLite or the
            database named
  delivery  reads and saves against stock Strapi and a bare Node server, in one run, on SQLite or
            the database named
  growth    what a read costs in archives of 1,000 to 1,000,000 articles, on SQLite and PostgreSQL
            or the one named
  load      readers and editors at a fixed rate, on one node and two, with an import and without, on
            PostgreSQL or the one named
  search    what a search costs against Strapi's own with LIKE, and what it adds to a save, in one run, on
            SQLite or the database named
  --corpus DIR  for import a folder with news-pages and news-html; for captions one with pairs.jsonl, shuffled.jsonl and captions.jsonl, or one that holds it as
                photo-captions; without it, the labelled set of this repository
  --stories N   how many stories are searched, instead of 10,000
  --quick       a small run of a few minutes, whose figures say little
  --json FILE   writes the figures as JSON
PostgreSQL and MariaDB are found by DATABASE_HOST, DATABASE_PORT, DATABASE_USERNAME and DATABASE_PASSWORD.`;

/** The compiled benchmarks lie in .host/benchmarks, their sets in the repository. */
const REPOSITORY = join(__dirname, '..', '..');
const OWN_SET = join(REPOSITORY, 'benchmarks', 'captions', 'set');
const OWN_PAGES = join(REPOSITORY, 'benchmarks', 'archive', 'set');
const LINE_WEIGHTS = join(REPOSITORY, 'src/server/archive/readers/newsPage/lines/weights.ts');

interface Outcome {
  text: string;
  json: object;
}

const began = Date.now();

/** Says on standard error, where no result is, what goes on. */
function progress(line: string): void {
  console.error(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`);
}

/** @param benchmark only what is searched is measured on MariaDB */
function databasesOf(named: string | undefined, benchmark: string): DatabaseKind[] {
  if (named === undefined) return ['sqlite', 'postgres'];
  const isKnown =
    named === 'sqlite' || named === 'postgres' || (named === 'mariadb' && benchmark === 'search');
  if (!isKnown) throw new Error(USAGE);
  return [named];
}

function storiesIn(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (!/^[1-9]\d{1,6}$/.test(given)) throw new Error(USAGE);
  return Number(given);
}

function captions(dir: string, what: string | undefined): Outcome {
  if (what === 'fit') {
    const fit = fitCaptions(dir);
    return { text: printFit(fit, dir), json: fit };
  }
  if (what !== undefined) throw new Error(USAGE);
  const measurement = measureCaptions(dir);
  return { text: printCaptions(measurement, dir), json: measurement.figures };
}

function importing(
  corpus: string | undefined,
  what: string | undefined,
  how: { database: DatabaseKind; quick: boolean }
): Outcome | Promise<Outcome> {
  const order = { corpus, own: OWN_PAGES, progress };
  if (what === 'fit') return fitImport(order, LINE_WEIGHTS);
  if (what !== undefined) throw new Error(USAGE);
  return benchImport(order, how);
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      corpus: { type: 'string' },
      database: { type: 'string' },
      json: { type: 'string' },
      stories: { type: 'string' },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const { quick } = values;
  const [name = '', what] = positionals;
  const databases = databasesOf(values.database, name);
  const [first = 'sqlite'] = databases;
  const benchmarks: Record<string, () => Outcome | Promise<Outcome>> = {
    import: () => importing(values.corpus, what, { database: first, quick }),
    captions: () => captions(values.corpus ?? OWN_SET, what),
    search: () =>
      benchSearch({ database: first, quick, progress, stories: storiesIn(values.stories) }),
    save: () => benchSave({ database: first, quick, progress }),
    delivery: () => benchDelivery({ database: first, quick, progress }),
    growth: () => benchGrowth({ databases, quick, progress }),
    load: () =>
      benchLoad({ database: values.database === undefined ? 'postgres' : first, quick, progress }),
  };
  const benchmark = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined;
  if (!benchmark || positionals.length > (name === 'captions' || name === 'import' ? 2 : 1))
    throw new Error(USAGE);
  const { text, json } = await benchmark();
  console.log(text);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(json, null, 2)}\n`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
