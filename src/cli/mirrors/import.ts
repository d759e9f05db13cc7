import fs from 'node:fs';
import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { SourceFormat, SourceReport, ReportLine } from '../../server/outlet-mirror';
import { SOURCE_FORMATS } from '../../server/outlet-mirror/sources/formats';
import { isUrl } from '../../server/input/isUrl';
import { withStrapi } from '../strapi';
import { outletIdOf } from './outletIdOf';
import { NoSuch, orNoSuch } from './noSuch';

interface Options {
  outlet: string;
  format: SourceFormat;
  source?: string;
  site?: string;
  key?: string[];
  drafts?: boolean;
  accept?: boolean;
  dryRun?: boolean;
  json?: boolean;
}

/** Files of millions of mirrors are no sources of mirrors. */
const LONGEST = 100_000_000;

const BAD_INPUT = 2;

function webAddress(text: string): string {
  if (/^https?:\/\//i.test(text) && isUrl(text)) return text;
  throw new InvalidArgumentError('Write the address of the source, starting with https://.');
}

/** @throws NoSuch for what is no file that can be read */
function readFile(file: string): string {
  const stats = fs.statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new NoSuch(`There is no file "${file}".`);
  if (stats.size > LONGEST) throw new NoSuch(`"${file}" is longer than ${LONGEST / 1_000_000} MB.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(file));
  } catch {
    throw new NoSuch(`"${file}" is no text in UTF-8.`);
  }
}

/** By its name: the plugin's bundle holds a class of its own. */
const isUnreadable = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'UnreadableSource';

const linesOf = (heading: string, lines: readonly ReportLine[]) =>
  lines.length === 0
    ? []
    : [
        `${heading}: ${lines.length}`,
        ...lines.map(({ address, note }) => `  ${address}${note ? `  ${note}` : ''}`),
      ];

function describe(report: SourceReport): string {
  const { format, entries, held, added, refreshed, retired, kept, unchanged, refused } = report;
  const dry = report.dryRun ? ' (dry run: nothing was written)' : '';
  const lines = [
    `Format ${format}, ${entries} entries for this outlet${dry}`,
    ...(held
      ? [
          `HeldChange back, nothing was changed: ${held.reason}`,
          'Run this again with --accept to let the change through.',
        ]
      : []),
    ...linesOf('Added', added),
    ...linesOf('Refreshed', refreshed),
    ...linesOf('Retired', retired),
    ...linesOf('Left as an editor has them', kept),
    ...(unchanged > 0 ? [`Unchanged: ${unchanged}`] : []),
    ...(refused.length > 0 ? [`Refused: ${refused.length}`] : []),
    ...refused.map(
      ({ place, address, reason }) => `  ${place}${address ? ` ${address}` : ''}: ${reason}`
    ),
  ];
  return `${lines.join('\n')}\n`;
}

async function importSource(file: string, options: Options): Promise<void> {
  const { outlet: slug, format, source, site, key, drafts, accept, dryRun, json } = options;
  const report: SourceReport = await orNoSuch(
    (async () => {
      const text = readFile(file);
      return withStrapi(async (strapi) =>
        strapi
          .plugin('newsroom')
          .service('mirror-sources')
          .importFile(await outletIdOf(strapi, slug), {
            name: path.basename(file),
            text,
            url: source ?? null,
            format,
            site: site ?? null,
            keys: key ?? [],
            publish: !drafts,
            accept: Boolean(accept),
            dryRun: Boolean(dryRun),
          })
          .catch((error: unknown) => {
            throw isUnreadable(error) ? new NoSuch(`Not imported: ${error.message}`) : error;
          })
      );
    })()
  );
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : describe(report));
  process.exit(report.held ? BAD_INPUT : 0);
}

/** `newsroom mirrors import <file>`: brings an outlet's mirrors to a source in a file, once. */
export const importSourceCommand = (): Command =>
  new Command('import')
    .description(
      'Adds, refreshes and retires the mirrors of an outlet by a source in a file, once.'
    )
    .argument('<file>', 'the source, a list of mirrors in a file')
    .requiredOption('--outlet <slug>', 'the name of the outlet in addresses')
    .addOption(
      new Option('--format <format>', 'of the source').choices([...SOURCE_FORMATS]).default('auto')
    )
    .option(
      '--source <url>',
      'where the source stands on the web: what its mirrors come from',
      webAddress
    )
    .option(
      '--site <name>',
      "this outlet in the source: a host, or its name; the outlet's own host otherwise"
    )
    .option(
      '--key <thumbprint...>',
      'the keys of a signed list, as the other newsroom gives them out'
    )
    .option('--drafts', 'leave new mirrors as drafts')
    .option('--accept', 'let a change through that would be held back')
    .option('--dry-run', 'show what would be done and write nothing')
    .option('--json', 'print one JSON object')
    .action(importSource);
