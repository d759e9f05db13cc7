import type { ExportOptions, ExportSummary } from '../../server/archive';
import { showProgress, type ProgressBar } from '../progress';
import { withStrapi } from '../strapi';
import type { ExportCommandOptions } from './commandOptions';

/** Exit codes of an export; a newsroom that cannot be reached, and a full disk, end with 1. */
const DONE = 0;
const BAD_INPUT = 2;
const PICTURES_MISSING = 3;

/** More would hide what was said before. */
const MOST_SHOWN = 20;

/** By its name: the plugin's bundle holds a class of its own. */
const isRefused = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'ExportRefused';

function describe({ stories, pictures, missingPictures }: ExportSummary, out: string): string {
  const copied = pictures > 0 ? ` with ${pictures} pictures` : '';
  const missing = missingPictures.length > 0 ? `, ${missingPictures.length} pictures missing` : '';
  return `${stories} stories${copied} in ${out}${missing}\n`;
}

function describeMissing({ missingPictures }: ExportSummary): string {
  const shown = missingPictures.slice(0, MOST_SHOWN);
  const more = missingPictures.length - shown.length;
  return [
    'These pictures could not be had; the export names their addresses instead:',
    ...shown.map(({ file, reason }) => `  file ${file}: ${reason}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
    '',
  ].join('\n');
}

/** The signal that a person gives to stop; what was written until then is taken away. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => stop.abort(new Error('Stopped; nothing was left behind.')));
  }
  return stop.signal;
}

/**
 * Exports what a command names.
 * @returns the exit code: 0 done, 2 an option cannot be used, 3 done but for pictures that could not be had
 */
export async function runExport({ drafts, ...options }: ExportCommandOptions): Promise<number> {
  const signal = stopSignal();
  let progress: ProgressBar | null = null;
  try {
    const summary: ExportSummary = await withStrapi((strapi) => {
      const wanted: ExportOptions = {
        ...options,
        status: drafts ? 'draft' : 'published',
        signal,
        onProgress(done, total) {
          progress ??= showProgress('Exporting', total);
          progress.show(done, done);
        },
      };
      return strapi.plugin('newsroom').service('archive').exportStories(wanted);
    });
    endProgress(progress);
    process.stdout.write(describe(summary, options.out));
    if (summary.missingPictures.length === 0) return DONE;
    process.stderr.write(describeMissing(summary));
    return PICTURES_MISSING;
  } catch (error) {
    endProgress(progress);
    if (!isRefused(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return BAD_INPUT;
  }
}

const endProgress = (progress: ProgressBar | null) => progress?.end();
