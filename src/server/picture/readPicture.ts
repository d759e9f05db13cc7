import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { EmbeddedMetadata } from './embedded';
import { perceptualHashOf } from './perceptualHash';
import { readEmbedded } from './readEmbedded';

/** What is known of a picture by its bytes. */
export interface PictureFacts {
  /** SHA-256 of the file as the Media Library keeps it, in hexadecimal. */
  sha256: string;
  /** In bytes. */
  size: number;
  /** See `differenceHash`; null where the picture cannot be decoded. */
  perceptualHash: string | null;
  embedded: EmbeddedMetadata;
}

/** SHA-256 and size of a file on disk. */
export async function digestOf(path: string): Promise<Pick<PictureFacts, 'sha256' | 'size'>> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}

/**
 * Reads a picture on disk, in pieces: at no time is the whole of it in memory.
 *
 * @param embedded what it said before Strapi made it smaller, where that is known
 * @throws Error where the file itself cannot be read
 */
export async function readPicture(
  path: string,
  embedded?: EmbeddedMetadata
): Promise<PictureFacts> {
  const digest = await digestOf(path);
  const [perceptualHash, said] = await Promise.all([
    perceptualHashOf(path),
    embedded ?? readEmbedded(path),
  ]);
  return { ...digest, perceptualHash, embedded: said };
}
