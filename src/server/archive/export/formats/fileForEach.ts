import type { ExportFolder } from '../exportFolder';
import type { ExportedStory, ExportWriter } from '../exportFormat';

/** Where the files of stories lie. */
const FOLDER = 'stories';

/** Writes each story into a file of its own. */
export const fileForEach = (
  folder: ExportFolder,
  ending: string,
  textOf: (exported: ExportedStory) => string
): Promise<ExportWriter> =>
  Promise.resolve({
    write: (exported) => folder.writeFile(`${FOLDER}/${exported.path}.${ending}`, textOf(exported)),
    end: () => Promise.resolve(),
  });

/** How the folder of an export is reached from such a file. */
export const toRoot = ({ path }: Pick<ExportedStory, 'path'>): string =>
  '../'.repeat(`${FOLDER}/${path}`.split('/').length - 1);
