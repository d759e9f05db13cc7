import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Entry } from 'yauzl';
import { UnreadableStoryError } from '../unreadableStoryError';

/** What an archive may grow to where nothing else is said, beside what every archive may: text packs to a tenth, rarely to a fiftieth. */
const MOST_TIMES_ITS_SIZE = 100;
const ALWAYS_ALLOWED = 100 * 1024 * 1024;

/** The bytes a tar archive has behind its first entry's name; POSIX.1-1988 `ustar`. */
const TAR_MARK = { text: 'ustar', at: 257 };

export type ArchiveKind = 'zip' | 'tar' | 'gzip';

/** @param head the first bytes of a file */
export function archiveKind(head: Buffer): ArchiveKind | null {
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'zip';
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  const { text, at } = TAR_MARK;
  return head.subarray(at, at + text.length).toString('latin1') === text ? 'tar' : null;
}

export const isArchive = (head: Buffer): boolean => archiveKind(head) !== null;

/** Counts what comes out of an archive, and ends what was made to fill the disk. */
class Allowance {
  private left: number;

  constructor(private readonly most: number) {
    this.left = most;
  }

  counting(): Transform {
    return new Transform({
      transform: (piece: Buffer, _encoding, done) => {
        this.left -= piece.length;
        if (this.left >= 0) done(null, piece);
        else {
          const megabytes = Math.floor(this.most / 1024 / 1024);
          const message = `The archive unpacks to more than ${megabytes} MB. Unpack it by hand and import the folder, if you trust it.`;
          done(new UnreadableStoryError('archive-too-large', message, 'archive'));
        }
      },
    });
  }
}

/** Where an entry goes; null for a name that leads out of the folder. */
function placeIn(folder: string, name: string): string | null {
  const target = path.resolve(folder, name.replaceAll('\\', '/'));
  return target.startsWith(folder + path.sep) ? target : null;
}

/** By its iterator, which knows of an end before it was asked; the entries of tar-stream are no streams of Node's. */
async function* piecesOf(stream: AsyncIterable<unknown>) {
  yield* stream;
}

async function write(
  stream: AsyncIterable<unknown>,
  target: string,
  allowance: Allowance
): Promise<void> {
  // Nothing is waited for before it is read: an archive that breaks off ends the streams of its entries, and of one
  // that has ended already no end is told any more.
  fs.mkdirSync(path.dirname(target), { recursive: true });
  await pipeline(piecesOf(stream), allowance.counting(), fs.createWriteStream(target));
}

/** Many programs, macOS's among them, write names in UTF-8 and do not say so. */
const nameOf = ({ fileName, fileNameRaw }: Entry): string =>
  isUtf8(fileNameRaw) ? fileNameRaw.toString() : fileName;

async function unpackZip(file: string, folder: string, allowance: Allowance): Promise<void> {
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(file);
  try {
    for await (const entry of zip.eachEntry()) {
      const target = placeIn(folder, nameOf(entry));
      if (!target || entry.fileName.endsWith('/')) continue;
      await write(await zip.openReadStreamPromise(entry), target, allowance);
    }
  } finally {
    zip.close();
  }
}

async function unpackTar(bytes: Readable, folder: string, allowance: Allowance): Promise<void> {
  const { extract } = await import('tar-stream');
  const entries = extract();
  const feeding = pipeline(bytes, entries);
  feeding.catch((error: Error) => entries.destroy(error));
  for await (const entry of entries) {
    const { name, type } = entry.header;
    const target = placeIn(folder, name);
    // Links lead wherever their maker likes.
    if (type === 'file' && target) await write(entry, target, allowance);
    else entry.resume();
  }
  await feeding;
}

async function headOfGzip(file: string): Promise<Buffer> {
  const wanted = TAR_MARK.at + TAR_MARK.text.length;
  const pieces: Buffer[] = [];
  const stream = fs.createReadStream(file).pipe(createGunzip());
  for await (const piece of stream as AsyncIterable<Buffer>) {
    pieces.push(piece);
    if (Buffer.concat(pieces).length >= wanted) break;
  }
  return Buffer.concat(pieces);
}

/**
 * Unpacks an archive of stories into a folder. Entries whose names lead out of it, and links, are left out.
 * @param most all that it may unpack to, in bytes
 * @param name the archive's own name: what a lone gzip file holds has that without its ending
 * @throws UnreadableStoryError `archive-too-large` for one that was made to fill the disk, `broken-archive`
 */
export async function unpackArchive(
  file: string,
  kind: ArchiveKind,
  folder: string,
  name: string,
  most?: number
): Promise<void> {
  const { size } = await fs.promises.stat(file);
  const allowance = new Allowance(most ?? size * MOST_TIMES_ITS_SIZE + ALWAYS_ALLOWED);
  const raw = () => fs.createReadStream(file);
  try {
    if (kind === 'zip') return await unpackZip(file, folder, allowance);
    if (kind === 'tar') return await unpackTar(raw(), folder, allowance);
    const isTar = archiveKind(await headOfGzip(file)) === 'tar';
    const unzipped = raw().pipe(createGunzip());
    if (isTar) return await unpackTar(unzipped, folder, allowance);
    const target = path.join(folder, path.basename(name).replace(/\.gz$/i, '') || 'content');
    return await write(unzipped, target, allowance);
  } catch (error) {
    if (error instanceof UnreadableStoryError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const isFull = code === 'ENOSPC';
    throw new UnreadableStoryError(
      isFull ? 'disk-full' : 'broken-archive',
      isFull
        ? 'The disk is full: there is no room to unpack the archive. Make room, or set TMPDIR to another disk.'
        : `The archive cannot be unpacked (${message}). Unpack it by hand and import the folder.`,
      'archive'
    );
  }
}
