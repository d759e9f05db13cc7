import path from 'node:path';
import { MOST_BYTES, MOST_STORIES, type ReadFile } from '../../../../types/import-page';
import { checkFileSize } from '../decode';
import type { StoryFile, StoryReader } from '../reader';
import {
  besideStories,
  fileOnDisk,
  isArchive,
  openArchive,
  openSavedPage,
  Unpacked,
} from '../source';
import { UnreadableStoryError } from '../unreadableStoryError';
import { emptyFile, readAsStories } from './readAsStories';
import type { ReadSource } from './sources';

/** All that an archive of a page may unpack to, in bytes; for more there is the command. */
const MOST_UNPACKED = 20 * MOST_BYTES;

/** What came with a request: a file, or an archive of some, whose stories are shown as those of one. */
export async function readUpload(
  { file, path: at }: ReadSource,
  readers?: readonly StoryReader[]
): Promise<ReadFile> {
  if (at === null) return readAsStories(file, readers);
  if (!isArchive(file.head)) return readPage(file, at, readers);
  const unpacked = new Unpacked();
  const whole = emptyFile(file.name);
  try {
    checkFileSize(file.size, MOST_BYTES);
    const { folder, files } = await openArchive(at, file.name, unpacked, MOST_UNPACKED);
    const isBeside = besideStories(files);
    for (const each of files) {
      const source = await fileOnDisk(path.join(folder, each), each);
      if (files.length > 1 && isBeside(each, source.head)) continue;
      add(
        whole,
        await readPage(source, path.join(folder, each), readers, MOST_STORIES - countOf(whole))
      );
      if (whole.hasMore) break;
    }
  } catch (error) {
    if (!(error instanceof UnreadableStoryError)) throw error;
    whole.refused.push({ rule: error.rule, message: error.message, place: error.place });
  } finally {
    unpacked.remove();
  }
  return whole;
}

/** A page without the pictures that it holds, which the command takes over. */
async function readPage(
  file: StoryFile,
  at: string,
  readers?: readonly StoryReader[],
  most?: number
): Promise<ReadFile> {
  if (file.size > MOST_BYTES) return readAsStories(file, readers, most);
  const unpacked = new Unpacked();
  try {
    const apart = await openSavedPage(file, at, unpacked);
    if ('refused' in apart)
      return { ...emptyFile(file.name), refused: [{ ...apart.refused, place: apart.place }] };
    return { ...(await readAsStories(apart.page, readers, most)), name: file.name };
  } finally {
    unpacked.remove();
  }
}

const countOf = ({ stories, refused }: ReadFile) => stories.length + refused.length;

/** Adds the stories of a file of the archive; it is of a format where all of them are. */
function add(whole: ReadFile, { name, format, title, stories, refused, hasMore }: ReadFile): void {
  const isFirst = countOf(whole) === 0;
  if (isFirst || whole.format !== format) {
    whole.format = isFirst ? format : null;
    whole.title = isFirst ? title : null;
  }
  const inArchive = (place: string) => `${name}, ${place}`;
  whole.stories.push(...stories.map((each) => ({ ...each, place: inArchive(each.place) })));
  whole.refused.push(...refused.map((each) => ({ ...each, place: inArchive(each.place) })));
  whole.hasMore = hasMore;
}
