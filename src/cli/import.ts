import fs from 'node:fs';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { ImportReport, Story } from '../server/archive';
import { checkFileSize, decodeStory, UnreadableStoryError } from '../server/archive/decode';
import { readNewsPage } from '../server/archive/readers/newsPage/newsPage';
import { isUrl } from '../server/input/isUrl';
import { describeImport } from './describeImport';
import { withStrapi } from './strapi';

interface Options {
  outlet?: string;
  locale?: string;
  date?: string;
  url?: string;
  publish?: boolean;
  dryRun?: boolean;
  json?: boolean;
}

const BAD_INPUT = 2;

function isoDate(text: string): string {
  const isWhole = /^\d{4}-\d{2}-\d{2}(?:T.*(?:Z|[+-]\d{2}:?\d{2}))?$/.test(text);
  if (isWhole && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError(
    'Write it as 2026-10-14, a day of the outlet, or with its zone as 2026-10-14T08:30:00Z.'
  );
}

function languageTag(text: string): string {
  if (/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(text)) return text;
  throw new InvalidArgumentError('Write a language tag such as en, ar or pt-BR.');
}

function webUrl(text: string): string {
  if (/^https?:\/\//i.test(text) && isUrl(text)) return text;
  throw new InvalidArgumentError('Write it as https://www.example.com/news/4711.');
}

/** @throws UnreadableStoryError for what is not a story, before any Strapi is started */
function readFile(file: string, { outlet, locale, date }: Options): Story {
  const stats = fs.statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new UnreadableStoryError('no-file', `There is no file "${file}".`, 'file');
  if (!stats.isFile())
    throw new UnreadableStoryError('no-file', `"${file}" is not a file.`, 'file');
  checkFileSize(stats.size);
  const { text, problems } = decodeStory(fs.readFileSync(file));
  const story = readNewsPage(text, { outlet, locale, date });
  return { ...story, problems: [...problems, ...story.problems] };
}

/** What Strapi's own checks and ours throw; its details name the fields. */
interface Refusal extends Error {
  details?: { errors?: Array<{ path?: string[]; message: string }> };
}

const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error &&
  (error.name === 'ValidationError' || error.name === 'YupValidationError');

/** By its name: the plugin's bundle holds a class of its own. */
const isUnreadable = (error: unknown): error is UnreadableStoryError =>
  error instanceof Error && error.name === 'UnreadableStoryError' && 'rule' in error;

/** Ends with exit code 2: what was given cannot be used, and nothing was written. */
function fail(error: UnreadableStoryError | Refusal, json: boolean): never {
  const { message } = error;
  const problem = isUnreadable(error)
    ? { rule: error.rule, message, place: error.place }
    : { rule: 'invalid', message, place: error.details?.errors?.[0]?.path?.join('.') ?? 'story' };
  if (json) process.stdout.write(`${JSON.stringify({ error: problem }, null, 2)}\n`);
  process.stderr.write(`Not imported: ${message} (${problem.place})\n`);
  process.exit(BAD_INPUT);
}

async function importFile(file: string, options: Options): Promise<void> {
  let report: ImportReport;
  try {
    const story = readFile(file, options);
    report = await withStrapi((strapi) =>
      strapi
        .plugin('newsroom')
        .service('archive')
        .importStory(story, {
          locale: options.locale,
          publish: options.publish,
          dryRun: options.dryRun,
          url: options.url,
          foundIn: path.basename(file),
        })
    );
  } catch (error) {
    if (isUnreadable(error) || isRefusal(error)) fail(error, Boolean(options.json));
    throw error;
  }
  process.stdout.write(
    options.json ? `${JSON.stringify(report, null, 2)}\n` : describeImport(report)
  );
  process.exit(0);
}

/** `newsroom import <file>`: a plain-text news page becomes an article. */
export const importCommand = (): Command =>
  new Command('import')
    .description(
      'Reads a plain-text news page and stores its article, captions, outlet, sections and mirrors.'
    )
    .argument('<file>', 'the page, as a text file')
    .option('--outlet <name>', 'the outlet whose story it is, if the page does not name it')
    .option('--locale <tag>', 'the language of the story', languageTag)
    .option('--date <date>', 'when the story was published', isoDate)
    .option('--url <url>', 'where the page was read; tells a copy that nobody declared', webUrl)
    .option('--publish', 'publish the article at once; otherwise it is a draft')
    .option('--dry-run', 'show what would be stored and store nothing')
    .option('--json', 'print one JSON object in the field names of the content model')
    .action(importFile);
