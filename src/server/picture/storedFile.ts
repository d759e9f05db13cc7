import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Core } from '@strapi/strapi';

/** What has to be known of a row of the Media Library to get at its bytes. */
export interface StoredFile {
  id: number;
  url: string;
  provider: string;
}

/** An editor waits for it, so a slow storage is given up early; it is asked again later. */
const MAX_MILLISECONDS = 10_000;
const MAX_BYTES = 256 * 1024 * 1024;

/** As much as the column takes. */
const LONGEST_STAMP = 255;

/** There are no such bytes; not that the storage cannot be reached. */
export class NoBytes extends Error {
  override readonly name = 'NoBytes';
}

/**
 * Lets a function read the original of a file, wherever its provider keeps it. From elsewhere it is
 * fetched onto the disk, so that no whole picture stands in memory.
 *
 * @throws Error that says why the original cannot be reached
 */
export async function withOriginal<T>(
  strapi: Core.Strapi,
  file: StoredFile,
  read: (path: string) => Promise<T>
): Promise<T> {
  if (isLocal(file)) return read(localPath(strapi.dirs.static.public, file.url));
  const response = await ask(strapi, file);
  if (!response.body) throw new Error(`the storage answered nothing for ${file.url}`);
  return withCopy(Readable.fromWeb(response.body as ReadableStream), read);
}

/**
 * What the storage says of the bytes of a file without giving them: size and times of change of a file
 * on disk, `ETag`, `Last-Modified` and length of one that is elsewhere. It is another one as soon as the
 * bytes are others, and may be where they are the same.
 *
 * @returns null where the storage says nothing by which bytes are known
 * @throws NoBytes where they are gone
 * @throws Error where the storage cannot be reached
 */
export async function stampOf(strapi: Core.Strapi, file: StoredFile): Promise<string | null> {
  if (isLocal(file)) {
    const { size, mtimeNs, ctimeNs } = await stat(localPath(strapi.dirs.static.public, file.url), {
      bigint: true,
    }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw new NoBytes(error.message);
      throw error;
    });
    return `${size} ${mtimeNs} ${ctimeNs}`;
  }
  // An address that is signed for GET answers no HEAD.
  const response = await ask(strapi, file, { Range: 'bytes=0-0' });
  await response.body?.cancel();
  const marks = ['etag', 'last-modified'].flatMap((name) => response.headers.get(name) ?? []);
  if (marks.length === 0) return null;
  const length =
    response.headers.get('content-range')?.split('/')[1] ?? response.headers.get('content-length');
  return [...marks, length ?? ''].join(' ').slice(0, LONGEST_STAMP);
}

const isLocal = ({ url }: StoredFile) => url.startsWith('/');

/** @throws Error for any answer that is none */
async function ask(
  strapi: Core.Strapi,
  file: StoredFile,
  headers: Record<string, string> = {}
): Promise<Response> {
  const { url } = await strapi.plugin('upload').service('file').signFileUrls(file);
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(MAX_MILLISECONDS) });
  if (response.ok) return response;
  await response.body?.cancel();
  const message = `the storage answered ${response.status} for ${file.url}`;
  throw response.status === 404 || response.status === 410
    ? new NoBytes(message)
    : new Error(message);
}

/** The place of a file that Strapi serves itself. */
function localPath(publicFolder: string, url: string): string {
  const found = path.resolve(publicFolder, `.${decodeURIComponent(url.split('?')[0] ?? '')}`);
  if (found.startsWith(`${path.resolve(publicFolder)}${path.sep}`)) return found;
  throw new NoBytes(`"${url}" is outside the public folder`);
}

/** Lets a function read a stream as a file, which is gone afterwards. */
export async function withCopy<T>(
  stream: Readable,
  read: (path: string) => Promise<T>
): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'newsroom-picture-'));
  try {
    const copy = path.join(folder, 'original');
    await pipeline(stream, upTo(MAX_BYTES), createWriteStream(copy));
    return await read(copy);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function upTo(limit: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > limit) done(new Error(`it is larger than ${limit} bytes`));
      else done(null, chunk);
    },
  });
}
