import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { glob, isDynamicPattern } from 'tinyglobby';
import { HEAD_BYTES } from '../reader';
import { UnreadableStoryError } from '../unreadableStoryError';
import { fileOnDisk } from './sourceFile';
import { archiveKind, isArchive, unpackArchive } from './unpack';
import type { Unpacked } from './unpacked';

/** How the command names what comes by its standard input. */
const STANDARD_INPUT = '-';

/** What was named on the command line, as files in a folder that stories and their pictures are read from. */
export interface OpenSource {
  /** Where `files` are, and no picture is read from outside it. */
  folder: string;
  /** Paths in the folder, in their order by name, `/` between their pieces. */
  files: string[];
  /** What a report puts before the path of a file; empty where the path says it all. */
  prefix: string;
  /** Whether each file was named: none of them is passed over. */
  named: boolean;
  /** In bytes, of all files together. */
  size: number;
  /** Where pages go that hold their pictures, once they are taken apart. */
  unpacked: Unpacked;
}

const noFile = (input: string) =>
  new UnreadableStoryError(
    'no-file',
    `There is no file or folder "${input}", and no file's name is like it.`,
    'file'
  );

async function openFolder(
  unpacked: Unpacked,
  folder: string,
  prefix: string,
  files?: string[],
  named = files !== undefined
): Promise<OpenSource> {
  const found =
    files ?? (await glob('**/*', { cwd: folder, dot: false, followSymbolicLinks: false }));
  // The same in each run and on each machine, so that what stopped goes on where it was.
  const sorted = found.map((file) => file.split(path.sep).join('/')).sort();
  let size = 0;
  for (const file of sorted) size += (await fs.promises.stat(path.join(folder, file))).size;
  return { folder, files: sorted, prefix, named, size, unpacked };
}

/** Documents that are archives inside, by the file that says so: Office Open XML, OpenDocument and EPUB. */
const MARKS_OF_DOCUMENTS = ['[Content_Types].xml', 'mimetype'];

function refuseDocument(folder: string): void {
  if (!MARKS_OF_DOCUMENTS.some((mark) => fs.existsSync(path.join(folder, mark)))) return;
  throw new UnreadableStoryError(
    'binary-file',
    'This is a document of an office program or an e-book. Save it as HTML, or paste it into a story.',
    'file'
  );
}

async function openFile(file: string, name: string, unpacked: Unpacked): Promise<OpenSource> {
  const { head } = await fileOnDisk(file, name);
  if (!isArchive(head)) return openFolder(unpacked, path.dirname(file), '', [path.basename(file)]);
  return openArchive(file, name, unpacked);
}

/**
 * The files of an archive, unpacked into a temporary folder.
 *
 * @param most all that it may unpack to, in bytes; otherwise that goes by its own size
 * @throws UnreadableStoryError `broken-archive`, `archive-too-large`, `binary-file` for a document of an office program
 */
export async function openArchive(
  file: string,
  name: string,
  unpacked: Unpacked,
  most?: number
): Promise<OpenSource> {
  const { head } = await fileOnDisk(file, name);
  const kind = archiveKind(head);
  if (!kind)
    throw new UnreadableStoryError('broken-archive', `"${name}" is no archive.`, 'archive');
  const folder = unpacked.folder();
  await unpackArchive(file, kind, folder, name, most);
  refuseDocument(folder);
  return openFolder(unpacked, folder, `${name}: `);
}

async function openStandardInput(unpacked: Unpacked): Promise<OpenSource> {
  const name = 'standard input';
  const spooled = path.join(unpacked.folder(), name);
  await pipeline(process.stdin, fs.createWriteStream(spooled));
  return openFile(spooled, name, unpacked);
}

/**
 * Opens what a command names: a file, a folder, a pattern such as `export/*.html`, an archive (zip, tar, tar.gz,
 * gz), or `-` for standard input. Archives are unpacked into a temporary folder.
 * @throws UnreadableStoryError `no-file`, or as {@link unpackArchive}
 */
async function openSource(input: string, unpacked: Unpacked): Promise<OpenSource> {
  if (input === STANDARD_INPUT) return openStandardInput(unpacked);
  const stats = fs.statSync(input, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return openFolder(unpacked, path.resolve(input), '');
  if (stats) return openFile(path.resolve(input), input, unpacked);
  if (!isDynamicPattern(input)) throw noFile(input);
  const files = await glob(input.split(path.sep).join('/'), { absolute: true });
  if (files.length === 0) throw noFile(input);
  return openFiles(unpacked, files, false);
}

/** Files that were named one by one are one source, however many: a shell writes a pattern out. */
function isPlainFile(input: string): boolean {
  const stats = input === STANDARD_INPUT ? null : fs.statSync(input, { throwIfNoEntry: false });
  if (!stats?.isFile()) return false;
  const head = Buffer.alloc(HEAD_BYTES);
  const file = fs.openSync(input, 'r');
  try {
    return archiveKind(head.subarray(0, fs.readSync(file, head))) === null;
  } finally {
    fs.closeSync(file);
  }
}

/** Opens all that a command names, see {@link openSource}. */
export async function openSources(
  inputs: readonly string[],
  unpacked: Unpacked
): Promise<OpenSource[]> {
  const plain = inputs.filter(isPlainFile);
  const named = new Set(plain);
  const sources =
    plain.length > 0
      ? [
          await openFiles(
            unpacked,
            plain.map((file) => path.resolve(file)),
            true
          ),
        ]
      : [];
  for (const input of inputs) {
    if (!named.has(input)) sources.push(await openSource(input, unpacked));
  }
  return sources;
}

function openFiles(
  unpacked: Unpacked,
  files: readonly string[],
  named: boolean
): Promise<OpenSource> {
  const folder = commonFolder(files);
  return openFolder(
    unpacked,
    folder,
    '',
    files.map((file) => path.relative(folder, file)),
    named
  );
}

function commonFolder(files: readonly string[]): string {
  let folder = path.dirname(files[0] ?? '');
  while (files.some((file) => !file.startsWith(folder.endsWith('/') ? folder : `${folder}/`))) {
    folder = path.dirname(folder);
  }
  return folder;
}
