import { knownBinaryFormat } from './binary';
import { decodeText } from './encoding';
import { findMojibake } from './mojibake';
import { tidyText } from './plainText';
import type { StoryProblem } from './story';
import { UnreadableStoryError } from './unreadableStoryError';

export { UnreadableStoryError } from './unreadableStoryError';

/** The largest file read unless told otherwise; a long read is about 0.1 MB. */
const DEFAULT_MAX_BYTES = 10 * 1024 * 1024;

export interface DecodedStory {
  /** Tidied: line feeds, NFC, no hidden marks. */
  text: string;
  encoding: string;
  problems: StoryProblem[];
}

const megabytes = (bytes: number) => `${Number((bytes / 1024 / 1024).toFixed(1))} MB`;

/**
 * Refuses a file by its size, so that a huge one is never read.
 * @param size the file's size in bytes.
 * @throws UnreadableStoryError `file-too-large` or `empty-file`.
 */
export function checkFileSize(size: number, maxBytes: number = DEFAULT_MAX_BYTES): void {
  if (size === 0) throw new UnreadableStoryError('empty-file', 'The file is empty.', 'file');
  if (size <= maxBytes) return;
  throw new UnreadableStoryError(
    'file-too-large',
    `The file has ${megabytes(size)}; a story may have ${megabytes(maxBytes)}. Split it, or raise the limit.`,
    'file'
  );
}

function refuseBinary(bytes: Buffer): void {
  const isUtf32 = bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0;
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16 && !isUtf32) return;
  const format = knownBinaryFormat(bytes);
  if (format) {
    const message = `This is ${format}, not a plain-text page.`;
    throw new UnreadableStoryError('binary-file', message, 'byte 0');
  }
  const nul = bytes.indexOf(0);
  if (nul === -1) return;
  throw new UnreadableStoryError(
    'binary-file',
    `The file has a NUL byte at offset ${nul}: it is binary, or UTF-16 or UTF-32 without a mark that says so. Save it as UTF-8 text.`,
    `byte ${nul}`
  );
}

/**
 * Turns the bytes of a file into tidy text.
 * @param bytes the whole file.
 * @param options.maxBytes the size limit; see {@link checkFileSize} to apply it before reading.
 * @throws UnreadableStoryError where the file is empty, too large, binary, in no encoding that
 * fits, or was decoded wrongly before it was saved.
 */
export function decodeStory(bytes: Uint8Array, options: { maxBytes?: number } = {}): DecodedStory {
  checkFileSize(bytes.length, options.maxBytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseBinary(buffer);
  const { text, encoding } = decodeText(buffer);
  const mojibake = findMojibake(text);
  if (mojibake?.extent === 'whole') {
    throw new UnreadableStoryError(
      'mojibake',
      `The text was saved after being decoded wrongly, e.g. "${mojibake.evidence}". Export it again from its source.`,
      'file'
    );
  }
  const tidied = tidyText(text);
  if (tidied.trim() === '') {
    throw new UnreadableStoryError('empty-file', 'The file holds nothing but white space.', 'file');
  }
  const problems: StoryProblem[] = [];
  if (!encoding.startsWith('utf-')) {
    const message = `The file is not UTF-8; it was read as ${encoding}. Check accents and quotes.`;
    problems.push({ rule: 'legacy-encoding', message, place: 'file' });
  }
  return { text: tidied, encoding, problems };
}
