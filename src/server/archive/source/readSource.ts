import path from 'node:path';
import type { ReadItem, ReaderOptions, StoryFile } from '../reader';
import type { StoryPicture } from '../story';
import { UnreadableStoryError } from '../unreadableStoryError';
import { besideStories } from './besideStories';
import type { OpenSource } from './openSource';
import { readerFor, type ReaderChoice } from './readerOf';
import { fileOnDisk } from './sourceFile';

/** The stories of one file, told by its content; a file that cannot be read is one refused item. */
export async function* readFile(
  file: StoryFile,
  options: ReaderOptions,
  choice?: ReaderChoice
): AsyncGenerator<ReadItem> {
  try {
    yield* readerFor(file, choice).read(file, options);
  } catch (error) {
    if (!(error instanceof UnreadableStoryError)) throw error;
    const { rule, message, place } = error;
    yield { place, refused: { rule, message } };
  }
}

/** Where a picture is on the disk; what leads out of the folder of its source is none of its files. */
function onDisk(picture: StoryPicture | null, folder: string, file: string): StoryPicture | null {
  if (!picture?.file) return picture;
  const target = path.resolve(folder, path.dirname(file), picture.file);
  return { ...picture, file: target.startsWith(`${folder}${path.sep}`) ? target : null };
}

function withPicturesOnDisk(item: ReadItem, folder: string, file: string): ReadItem {
  if ('refused' in item) return item;
  const captions = item.story.captions.map((caption) => ({
    ...caption,
    picture: onDisk(caption.picture, folder, file),
  }));
  return { ...item, story: { ...item.story, captions } };
}

export interface SourceProgress {
  /** The file that is being read. */
  file: string;
  /** Bytes that are read, and all there are. */
  read: number;
  total: number;
}

/**
 * All stories of a source, file by file. What is no story ends nothing. In a folder, files that only belong to
 * stories are passed over; a file that was named is read, or refused with what it is.
 */
export async function* readOpened(
  { folder, files, prefix, named, size: total }: OpenSource,
  options: ReaderOptions & ReaderChoice,
  onProgress: (progress: SourceProgress) => void = () => undefined
): AsyncGenerator<ReadItem> {
  const isBeside = besideStories(files);
  const all = new Set(files);
  let before = 0;
  for (const file of files) {
    const name = `${prefix}${file}`;
    const tell = (bytes: number) => onProgress({ file: name, read: before + bytes, total });
    const source: StoryFile = {
      ...(await fileOnDisk(path.join(folder, file), name, tell)),
      beside: async (other) => {
        const found = path.posix.join(path.posix.dirname(file), other);
        return all.has(found) ? fileOnDisk(path.join(folder, found), found) : null;
      },
    };
    if (named || files.length === 1 || !isBeside(file, source.head)) {
      for await (const item of readFile(source, options, options)) {
        yield withPicturesOnDisk({ ...item, place: `${name}, ${item.place}` }, folder, file);
      }
    }
    before += source.size;
    onProgress({ file: name, read: before, total });
  }
}
