import { knownBinaryFormat } from '../binary';
import { decodeText } from '../encoding';
import type { StoryReader, StoryFile } from '../reader';
import { nameOfFormat, readers as knownReaders } from '../readers';
import { UnreadableStoryError } from '../unreadableStoryError';

/** A beginning without the letter that it was cut off in. */
function withoutCutLetter(head: Buffer): Buffer {
  let end = head.length;
  while (end > 0 && ((head[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  return (head[end - 1] ?? 0) >= 0xc0 ? head.subarray(0, end - 1) : head.subarray(0, end);
}

/** A beginning as text; of one whose letters cannot be told, what of it is ASCII is. */
function textOfHead({ head, size }: StoryFile): string {
  try {
    return decodeText(size > head.length ? withoutCutLetter(head) : head).text;
  } catch {
    return head.toString('latin1');
  }
}

/** The format of what has no mark of any other. */
const PLAIN = 'text';

/** Which readers are asked. */
export interface ReaderChoice {
  /** The only one that is asked, by its name. */
  format?: string | undefined;
  /** All there are, the strictest first; those of the newsroom where they are left out. */
  readers?: readonly StoryReader[] | undefined;
}

/**
 * The reader of a file, told by its beginning.
 * @throws UnreadableStoryError `binary-file` or `unknown-format` with what the file seems to be
 */
export function readerFor(
  file: StoryFile,
  { format, readers = knownReaders }: ReaderChoice = {}
): StoryReader {
  const binary = knownBinaryFormat(file.head);
  if (binary) {
    const message = `This is ${binary}, which holds no stories that can be read.`;
    throw new UnreadableStoryError('binary-file', message, 'file');
  }
  if (format !== undefined) return readerNamed(format, readers);
  const text = textOfHead(file);
  const name = nameOfFormat(text);
  const reader = readers.find((each) => each.recognises(text));
  // What has a name of its own is no page saved as text, though it may look like one.
  if (reader && (reader.format !== PLAIN || name === null)) return reader;
  const message =
    name === null
      ? `Its format is not known here. These are read: ${readers.map(({ title }) => title).join(', ')}.`
      : `This is ${name}.`;
  throw new UnreadableStoryError('unknown-format', message, 'file');
}

function readerNamed(format: string, readers: readonly StoryReader[]): StoryReader {
  const reader = readers.find((each) => each.format === format);
  if (reader) return reader;
  const names = readers.map((each) => each.format).join(', ');
  throw new UnreadableStoryError(
    'unknown-format',
    `There is no format "${format}". These are: ${names}.`,
    'format'
  );
}
