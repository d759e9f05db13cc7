import fs from 'node:fs';
import { open } from 'node:fs/promises';
import { checkFileSize } from '../decode';
import { HEAD_BYTES, type StoryFile } from '../reader';
import { UnreadableStoryError } from '../unreadableStoryError';

async function readHead(path: string): Promise<{ head: Buffer; size: number }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return { head: buffer.subarray(0, bytesRead), size };
  } finally {
    await file.close();
  }
}

async function* counted(
  pieces: AsyncIterable<Buffer>,
  onRead: (bytes: number) => void
): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    onRead(bytes);
    yield piece;
  }
}

/**
 * A file on the disk as a source of stories.
 * @param name as reports are to name it
 * @param onRead is told how many bytes of the whole have been streamed, from 0 again in another pass
 * @throws UnreadableStoryError `no-file` where it cannot be read
 */
export async function fileOnDisk(
  path: string,
  name: string,
  onRead: (bytes: number) => void = () => undefined
): Promise<StoryFile> {
  const { head, size } = await readHead(path).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableStoryError(
      'no-file',
      `"${name}" cannot be read (${error.code ?? error.message}).`,
      'file'
    );
  });
  return {
    name,
    head,
    size,
    stream: () => counted(fs.createReadStream(path), onRead),
    bytes: async () => {
      checkFileSize(size);
      return fs.promises.readFile(path);
    },
  };
}

/** What came in memory as a source of stories, e.g. an upload. */
export const fileInMemory = (bytes: Buffer, name: string): StoryFile => ({
  name,
  head: bytes.subarray(0, HEAD_BYTES),
  size: bytes.length,
  async *stream() {
    yield await Promise.resolve(bytes);
  },
  bytes: async () => {
    checkFileSize(bytes.length);
    return Promise.resolve(bytes);
  },
});
