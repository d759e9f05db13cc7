import fs from 'node:fs';
import path from 'node:path';
import type { Context } from 'koa';
import { z } from 'zod';
import { MOST_BYTES, MOST_FILES, type ReadTextRequest } from '../../../../types/import-page';
import { refuse } from '../../input/problems';
import { readBody } from '../../input/readBody';
import { tidyText } from '../plainText';
import type { StoryFile } from '../reader';
import { fileInMemory, fileOnDisk } from '../source';

const LONGEST_NAME = 255;
const PASTED = 'pasted text';

/** A file that came with a request, as it is kept until the request has been answered. */
interface Upload {
  filepath: string;
  originalFilename: string | null;
}

const schema = z.strictObject({
  text: z
    .string('Send the text to read, or files as "files".')
    .min(1, 'Send the text to read, or files as "files".'),
});

/** Something to read, with where it lies on the disk; null for what came as text. */
export interface ReadSource {
  file: StoryFile;
  path: string | null;
}

/** A name that does nothing but name: no folder, no line ends, nothing hidden. */
const nameOf = (name: string | null): string =>
  tidyText(path.basename((name ?? '').replaceAll('\\', '/')))
    .replaceAll('\n', ' ')
    .slice(0, LONGEST_NAME) || 'file';

/** Of a form, Strapi takes away only what came as `files`. */
async function removeOthers(uploads: Readonly<Record<string, Upload[]>>): Promise<void> {
  const others = Object.entries(uploads).filter(([field]) => field !== 'files');
  for (const { filepath } of others.flatMap(([, files]) => files)) {
    await fs.promises.rm(filepath, { force: true });
  }
}

/**
 * What a request asks to be read: its files, or its text.
 *
 * @param check throws for who may not ask; by then nothing has been opened
 * @throws ValidationError for none, and for too many
 */
export async function sourcesOfRequest(
  request: Context['request'],
  check: () => unknown
): Promise<ReadSource[]> {
  const fields = (request as { files?: Record<string, Upload | Upload[]> }).files ?? {};
  const uploads = Object.fromEntries(
    Object.entries(fields).map(([field, files]) => [field, [files].flat()])
  );
  await removeOthers(uploads);
  check();
  const files = uploads.files ?? [];
  if (files.length > MOST_FILES) {
    const message = `Send at most ${MOST_FILES} files at once; "newsroom import" takes any number.`;
    refuse([{ path: ['files'], message }]);
  }
  if (files.length > 0) {
    return Promise.all(
      files.map(async ({ filepath, originalFilename }) => ({
        file: await fileOnDisk(filepath, nameOf(originalFilename)),
        path: filepath,
      }))
    );
  }
  const { text }: ReadTextRequest = readBody(schema, request.body);
  if (Buffer.byteLength(text) > MOST_BYTES) {
    refuse([{ path: ['text'], message: 'The text is longer than 10 MB. Send it in pieces.' }]);
  }
  return [{ file: fileInMemory(Buffer.from(text), PASTED), path: null }];
}
