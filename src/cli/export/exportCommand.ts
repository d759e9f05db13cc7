import { Command, Option } from 'commander';
import { dateValue, languageValue } from '../values';
import type { ExportCommandOptions } from './commandOptions';

/** `newsroom export`: stories go out in formats that others read. */
export const exportCommand = (): Command =>
  new Command('export')
    .description('Writes stories with their pictures into a folder, in an open format.')
    .addOption(
      new Option('--format <name>', 'what is written')
        .choices(['ninjs', 'newsml-g2', 'wxr', 'ghost', 'jsonl', 'markdown', 'html'])
        .makeOptionMandatory()
    )
    .requiredOption('--out <folder>', 'the folder that is made')
    .option('--outlet <name>', 'only the stories of an outlet')
    .option(
      '--section <slug>',
      'only those of a section and the sections below it, e.g. news/harbour'
    )
    .option('--since <date>', 'only those that came out on this day or later', dateValue)
    .option('--until <date>', 'only those that came out on this day or before', dateValue)
    .option('--locale <tag>', 'only those in a language', languageValue)
    .option('--drafts', 'what editors work on; otherwise what readers read')
    .option('--no-pictures', 'name the addresses of pictures and copy no files')
    .option('--force', 'put the export in the place of a folder that holds something')
    .action(async (options: ExportCommandOptions) => {
      const { runExport } = await import('./runExport');
      process.exit(await runExport(options));
    });
