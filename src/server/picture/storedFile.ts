import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
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
  if (file.url.startsWith('/')) return read(localPath(strapi.dirs.static.public, file.url));
  const { url } = await strapi.plugin('upload').service('file').signFileUrls(file);
  const response = await fetch(url, { signal: AbortSignal.timeout(MAX_MILLISECONDS) });
  if (!response.ok || !response.body) {
    throw new Error(`the storage answered ${response.status} for ${file.url}`);
  }
  return withCopy(Readable.fromWeb(response.body as ReadableStream), read);
}

/** The place of a file that Strapi serves itself. */
function localPath(publicFolder: string, url: string): string {
  const found = path.resolve(publicFolder, `.${decodeURIComponent(url.split('?')[0] ?? '')}`);
  if (found.startsWith(`${path.resolve(publicFolder)}${path.sep}`)) return found;
  throw new Error(`"${url}" is outside the public folder`);
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
