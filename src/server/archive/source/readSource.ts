import fs from 'node:fs';
import path from 'node:path';
import { MAYBE } from '../html/pictureAddress';
import type { ReadItem, ReaderOptions, StoryFile } from '../reader';
import { UnreadableStoryError } from '../unreadableStoryError';
import { besideStories } from './besideStories';
import type { OpenSource } from './openSource';
import { readerFor, type ReaderChoice } from './readerOf';
import { openSavedPage } from './savedPage';
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

/** Names are written one way in a page and another on a disk that takes accents apart. */
const spellings = (file: string) => [file, file.normalize('NFC'), file.normalize('NFD')];

/** Where a file lies that a page names: beside the page, else from the top of its source; nowhere outside of it. */
function fileIn(folders: ReadonlyArray<readonly [source: string, page: string]>, file: string) {
  const targets = folders.flatMap(([source, page]) =>
    [path.join(source, page), source]
      .flatMap((from) => spellings(file).map((name) => path.resolve(from, name)))
      .filter((target) => target.startsWith(`${source}${path.sep}`))
  );
  return { found: targets.find((target) => fs.existsSync(target)), first: targets[0] ?? null };
}

/** Files by where they lie; an address that names none here is one of the web alone. */
function withPicturesOnDisk(
  item: ReadItem,
  folders: ReadonlyArray<readonly [source: string, page: string]>
): ReadItem {
  if ('refused' in item) return item;
  const captions = item.story.captions.map((caption) => {
    const { picture } = caption;
    if (!picture?.file) return caption;
    const { found, first } = fileIn(folders, picture.file);
    const isGuess = picture.url !== null && picture.file.startsWith(MAYBE);
    const file = found ?? (isGuess ? null : first);
    return { ...caption, picture: { ...picture, file } };
  });
  return { ...item, story: { ...item.story, captions } };
}

async function* readOnDisk(
  source: StoryFile,
  { folder, file, unpacked }: Pick<OpenSource, 'folder' | 'unpacked'> & { file: string },
  options: ReaderOptions & ReaderChoice
): AsyncGenerator<ReadItem> {
  const folders: Array<[string, string]> = [[folder, path.dirname(file)]];
  const apart = await openSavedPage(source, path.join(folder, file), unpacked);
  if ('refused' in apart) return yield apart;
  if (apart.folder !== null) folders.unshift([apart.folder, '']);
  for await (const item of readFile(apart.page, options, options)) {
    yield withPicturesOnDisk(item, folders);
  }
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
  { folder, files, prefix, named, size: total, unpacked }: OpenSource,
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
      for await (const item of readOnDisk(source, { folder, file, unpacked }, options)) {
        yield { ...item, place: `${name}, ${item.place}` };
      }
    }
    before += source.size;
    onProgress({ file: name, read: before, total });
  }
}
