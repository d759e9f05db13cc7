import iconv from 'iconv-lite';
import { decodeText, supersetOf } from './encoding';
import type { StoryFile } from './reader';

/** How far into a file an XML declaration may name its encoding. */
const DECLARATION = 400;

/** The encodings that a file's first bytes show without a doubt: marks of byte order, or `<?` in UTF-16. */
const SHOWN: ReadonlyArray<readonly [bytes: readonly number[], encoding: string]> = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x3c, 0x00, 0x3f, 0x00], 'utf-16le'],
  [[0x00, 0x3c, 0x00, 0x3f], 'utf-16be'],
];

/** The head without a character that its end cuts in two. */
function wholeCharacters(head: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= head.length; back += 1) {
    const byte = head[head.length - back] ?? 0;
    if (byte >= 0xc0) return head.subarray(0, head.length - back);
    if (byte < 0x80) break;
  }
  return head;
}

/** What the XML declaration says; null where there is none or nobody knows the encoding. */
function declaredEncoding(head: Buffer): string | null {
  const start = head.subarray(0, DECLARATION).toString('latin1').trimStart();
  if (!start.startsWith('<?xml')) return null;
  const end = start.indexOf('?>');
  const named = /\bencoding *= *["']([\w.:-]+)["']/.exec(start.slice(0, end === -1 ? 0 : end))?.[1];
  return named && iconv.encodingExists(named) ? supersetOf(named) : null;
}

/**
 * The encoding of a file by its first bytes. What they are comes before what they say of themselves: letters
 * that are UTF-8 throughout are nothing else.
 * @throws UnreadableStoryError `wrong-encoding` where they fit neither what is declared nor anything else
 */
export function encodingOf(head: Buffer): string {
  const shown = SHOWN.find(([bytes]) => bytes.every((byte, at) => head[at] === byte));
  if (shown) return shown[1];
  const declared = declaredEncoding(head);
  const whole = wholeCharacters(head);
  const isAscii = whole.every((byte) => byte < 0x80);
  if (isAscii) return declared ?? 'utf-8';
  const isUtf8 = Buffer.compare(Buffer.from(whole.toString('utf8')), whole) === 0;
  if (isUtf8) return 'utf-8';
  // UTF-16 that declares itself in letters of one byte is not UTF-16.
  const isOfBytes = declared !== null && !/^utf|^ucs/i.test(declared);
  return isOfBytes ? declared : decodeText(whole).encoding;
}

/**
 * A file as text, in pieces, in bounded memory. What cannot be read is U+FFFD.
 * @throws UnreadableStoryError as {@link encodingOf}
 */
export async function* streamText(file: StoryFile): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encodingOf(file.head), { stripBOM: true });
  for await (const bytes of file.stream()) {
    const text = decoder.write(bytes);
    if (text) yield text;
  }
  const rest = decoder.end();
  if (rest) yield rest;
}

/** A file's first bytes as text, without a byte order mark. */
export const headText = ({ head }: StoryFile): string =>
  iconv.decode(head, encodingOf(head), { stripBOM: true });
