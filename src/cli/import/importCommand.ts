import { Command, Option } from 'commander';
import { dateValue, languageValue, urlValue } from '../values';
import type { ImportCommandOptions } from './commandOptions';

/** `newsroom import <sources…>`: pages, exports and wire files become articles. */
export const importCommand = (): Command =>
  new Command('import')
    .description(
      'Reads stories from pages, exports and wire files, and stores them with their captions, pictures, sections and mirrors.'
    )
    .argument(
      '<sources...>',
      'files, folders, patterns such as "export/*.html", archives (zip, tar, gz), or - for standard input'
    )
    .option('--outlet <name>', 'the outlet whose stories they are, if they do not name it')
    .option('--locale <tag>', 'the language of the stories', languageValue)
    .option('--date <date>', 'when the story was published', dateValue)
    .option('--url <url>', 'where the page was read; tells a copy that nobody declared', urlValue)
    .option('--format <name>', 'the format of the files; otherwise it is told by what they hold')
    .option('--publish', 'publish what its source had published; otherwise all are drafts')
    .addOption(
      new Option('--pictures <which>', 'pictures to take into the Media Library')
        .choices(['all', 'files', 'none'])
        .default('all')
    )
    .addOption(
      new Option(
        '--through <way>',
        'write rows, many stories at once, or by documents, with the hooks of your project; otherwise as its options say'
      ).choices(['rows', 'documents'])
    )
    .option('--dry-run', 'show how the stories are read; no database is opened')
    .option('--json', 'print a JSON object for each story, a line each')
    .option('--report <file>', 'write a JSON object for each story to a file, a line each')
    .action(async (sources: string[], options: ImportCommandOptions) => {
      // Reading and writing need much that no other command does.
      const { runImport } = await import('./runImport');
      process.exit(await runImport(sources, options));
    });
