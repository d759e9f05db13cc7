import { createWriteStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { ZipFile } from 'yazl';

/** Files by their names in an archive. */
export type Packed = Readonly<Record<string, string | Buffer>>;

export async function writeZip(file: string, packed: Packed): Promise<string> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(packed)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
  return file;
}

export async function tarOf(packed: Packed, links: Readonly<Record<string, string>> = {}) {
  const tar = pack();
  for (const [name, content] of Object.entries(packed)) tar.entry({ name }, Buffer.from(content));
  for (const [name, linkname] of Object.entries(links))
    tar.entry({ name, type: 'symlink', linkname });
  tar.finalize();
  return buffer(tar);
}

export const tarGzOf = async (packed: Packed) => gzipSync(await tarOf(packed));
