import { analyse } from 'chardet';
import iconv from 'iconv-lite';

import { UnreadableStoryError } from './unreadableStoryError';

const REPLACEMENT = '\ufffd';
const REPLACEMENT_IN_UTF8 = Buffer.from(REPLACEMENT);

/** Surer than this, and by so much surer than of any other, a guessed encoding is believed. */
const CONFIDENCE = 30;
const LEAD = 20;

/** Writers of "ISO-8859-1" mean its superset: that is where the curly quotes are. */
const SUPERSET: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-9': 'windows-1254',
};

/** The encoding that is meant by a name: itself, or the larger one of which it is a part. */
export const supersetOf = (name: string): string => SUPERSET[name.toUpperCase()] ?? name;

const SIGNS_OF_A_WRONG_GUESS = /[\ufffd\u0080-\u009f]/;

const ADVICE = 'Save the file as UTF-8 and import it again.';

export interface DecodedText {
  text: string;
  /** E.g. "utf-8", "utf-16le", "windows-1252". */
  encoding: string;
}

/** The offset of the first byte that is not UTF-8; -1 where all of them are. */
function firstByteNotUtf8(bytes: Buffer, decoded: string): number {
  let offset = 0;
  let from = 0;
  for (;;) {
    const at = decoded.indexOf(REPLACEMENT, from);
    if (at === -1) return -1;
    offset += Buffer.byteLength(decoded.slice(from, at));
    const isPrinted = bytes.subarray(offset, offset + 3).equals(REPLACEMENT_IN_UTF8);
    if (!isPrinted) return offset;
    offset += REPLACEMENT_IN_UTF8.length;
    from = at + 1;
  }
}

/** True where the text is UTF-8 but for some bytes: more of its foreign letters are whole than broken. */
function isDamagedUtf8(decoded: string): boolean {
  const broken = decoded.split(REPLACEMENT).length - 1;
  const whole = decoded.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
  return whole > broken;
}

function decodeLegacy(bytes: Buffer): DecodedText | null {
  const [best, second] = analyse(bytes);
  if (!best || best.confidence < CONFIDENCE) return null;
  if (best.confidence - (second?.confidence ?? 0) < LEAD) return null;
  const encoding = supersetOf(best.name);
  if (!iconv.encodingExists(encoding)) return null;
  const text = iconv.decode(bytes, encoding);
  return SIGNS_OF_A_WRONG_GUESS.test(text) ? null : { text, encoding: encoding.toLowerCase() };
}

function decodeUtf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  if (bytes.length % 2 !== 0) {
    throw new UnreadableStoryError(
      'wrong-encoding',
      `The file begins as UTF-16 but ends in the middle of a character. ${ADVICE}`,
      `byte ${bytes.length - 1}`
    );
  }
  return { text: iconv.decode(bytes, encoding), encoding };
}

/**
 * Decodes text: UTF-16 by its byte order mark, UTF-8, or a legacy encoding that is convincingly so.
 * @throws UnreadableStoryError `wrong-encoding`, naming the first byte that cannot be read.
 */
export function decodeText(bytes: Buffer): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be');
  const decoded = bytes.toString('utf8');
  const offset = firstByteNotUtf8(bytes, decoded);
  if (offset === -1) return { text: decoded.replace(/^\ufeff/, ''), encoding: 'utf-8' };
  const legacy = isDamagedUtf8(decoded) ? null : decodeLegacy(bytes);
  if (legacy) return legacy;
  const byte = (bytes[offset] ?? 0).toString(16).padStart(2, '0');
  throw new UnreadableStoryError(
    'wrong-encoding',
    `The file is not valid UTF-8: byte 0x${byte} at offset ${offset} cannot be read, and no other encoding fits. ${ADVICE}`,
    `byte ${offset}`
  );
}
