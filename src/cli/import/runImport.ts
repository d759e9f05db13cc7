import type { StoryReaders } from '../../server/archive';
import { readers } from '../../server/archive/readers';
import { openSources, Unpacked, type OpenSource } from '../../server/archive/source';
import { UnreadableStoryError } from '../../server/archive/unreadableStoryError';
import { openProject } from '../strapi';
import type { Project } from '../strapiProject';
import type { ImportCommandOptions } from './commandOptions';
import { ImportOutput } from './output';
import { readAll } from './readAll';

const NOTHING_USABLE = 2;

/** The formats that the project reads, where it has the newsroom; those of the newsroom elsewhere. */
function readersOf(project: Project | null): ReturnType<StoryReaders['all']> | undefined {
  const newsroom = project?.strapi.plugins.newsroom;
  const ofProject = newsroom?.service('story-readers') as StoryReaders | undefined;
  return ofProject?.all();
}

/** Who only looks need not wait for a project, but for a format of its own. */
const needsProject = ({ dryRun, format }: ImportCommandOptions): boolean =>
  !dryRun || (format !== undefined && !readers.some((each) => each.format === format));

/**
 * Reads what a command names and stores it, or shows it.
 * @returns the exit code: 0 done, 2 nothing of it can be used, 3 some of it was refused
 */
export async function runImport(
  inputs: readonly string[],
  options: ImportCommandOptions
): Promise<number> {
  const unpacked = new Unpacked();
  const stop = new AbortController();
  process.once('exit', () => unpacked.remove());
  // What has been begun is finished; run again, an import goes on where it stopped.
  process.once('SIGINT', () => {
    process.stderr.write(
      '\nStopping behind the stories under way; run the command again to go on.\n'
    );
    stop.abort();
  });
  const output = new ImportOutput(options);
  let sources: OpenSource[];
  try {
    sources = await openSources(inputs, unpacked);
  } catch (error) {
    if (!(error instanceof UnreadableStoryError)) throw error;
    const { rule, message, place } = error;
    output.refused({ place, refused: { rule, message } });
    output.end();
    return NOTHING_USABLE;
  }
  const project = needsProject(options) ? await openProject() : null;
  try {
    const reading = readAll(sources, options, stop.signal, readersOf(project));
    if (!options.dryRun) {
      const { storeStories } = await import('./storeStories');
      await storeStories(project, reading, options, output);
    } else {
      for await (const item of reading.items) {
        if ('story' in item) output.shown(item);
        else output.refused(item);
      }
    }
  } finally {
    await project?.end();
  }
  return output.end();
}
