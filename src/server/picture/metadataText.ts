import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { strangeWords } from './strangeWords';

/**
 * What may stand before the letter of a set in the coded character set of IPTC IIM (1:90), and the sets
 * by that letter: ISO 2022, the registered right halves of ISO 8859. Latin-1 stands for its superset,
 * which is where the curly quotes are.
 */
const ESCAPED_SET = /\u001b[-./](.)/;
const SETS: Readonly<Record<string, string>> = {
  A: 'windows-1252',
  B: 'iso-8859-2',
  C: 'iso-8859-3',
  D: 'iso-8859-4',
  F: 'iso-8859-7',
  G: 'iso-8859-6',
  H: 'iso-8859-8',
  L: 'iso-8859-5',
  M: 'windows-1254',
  T: 'iso-8859-11',
  V: 'iso-8859-10',
  Y: 'iso-8859-13',
  b: 'iso-8859-15',
  f: 'iso-8859-16',
};

/** What programs that declare nothing write in, the likeliest first. */
const GUESSES = [
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'macintosh',
  'koi8-r',
  'windows-1253',
  'windows-1255',
  'windows-1256',
];

/** At these lengths, in bytes, programs cut the data sets of IPTC IIM, in the middle of a letter as well. */
const LIMITS: ReadonlySet<number> = new Set([32, 64, 128, 256, 2000]);

/** Beyond so many strange words of all that have foreign letters, an encoding is not the right one. */
const MOST_STRANGE = 0.25;
/** Surer than this a guess by the frequency of letters is believed. */
const CONFIDENCE = 40;

/** Encodings that chardet names by a smaller one. */
const SUPERSETS: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-2': 'windows-1250',
  'ISO-8859-7': 'windows-1253',
  'ISO-8859-8': 'windows-1255',
  'KOI8-R': 'koi8-r',
};

const REPLACEMENT = '\ufffd';
const isAscii = (bytes: Buffer) => bytes.every((byte) => byte < 0x80);

/** The encoding that a coded character set names, e.g. `ESC % G` for UTF-8; null for none that is known. */
export function declaredEncoding(bytes: Buffer): string | null {
  const escape = bytes.toString('latin1');
  if (escape.includes('\u001b%G') || /^utf-?8$/i.test(escape)) return 'utf-8';
  return SETS[ESCAPED_SET.exec(escape)?.[1] ?? ''] ?? null;
}

/** The bytes without a letter of UTF-8 that is cut off at the end. */
function withoutCutLetter(bytes: Buffer): Buffer {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    return length > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

/** Null for bytes that are no UTF-8, but for a letter cut off at the end. */
function asUtf8(bytes: Buffer): string | null {
  const whole = bytes.toString('utf8');
  if (!whole.includes(REPLACEMENT)) return whole;
  const kept = withoutCutLetter(bytes);
  const text = kept.toString('utf8');
  if (text.includes(REPLACEMENT)) return null;
  // "Café" in Latin-1 ends like a letter cut off, so there must be others that are whole, or a limit.
  return kept.length < bytes.length && (!isAscii(kept) || LIMITS.has(bytes.length)) ? text : null;
}

/** How much of a text in an encoding no language is written like: 0 to 1, or more for what it cannot be. */
function strangeness(bytes: Buffer, encoding: string): number {
  const text = iconv.decode(bytes, encoding);
  return /[\ufffd\u0080-\u009f]/.test(text) ? 2 : strangeWords(text);
}

/** The encoding of bytes that are no UTF-8; null where none gives anything to read. */
function encodingOf(bytes: Buffer, declared: string | null): string | null {
  if (declared !== null && declared !== 'utf-8' && strangeness(bytes, declared) <= MOST_STRANGE) {
    return declared;
  }
  const guesses = GUESSES.map((encoding) => ({
    encoding,
    strange: strangeness(bytes, encoding),
  }));
  const least = Math.min(...guesses.map(({ strange }) => strange));
  const [frequent] = analyse(bytes).filter(({ confidence }) => confidence >= CONFIDENCE);
  const byLetters = frequent && (SUPERSETS[frequent.name] ?? frequent.name);
  if (least <= MOST_STRANGE) {
    // Where several give words, the frequency of letters tells languages apart.
    const best = guesses.filter(({ strange }) => strange === least);
    return (best.find(({ encoding }) => encoding === byLetters) ?? best[0])?.encoding ?? null;
  }
  if (byLetters === undefined || !iconv.encodingExists(byLetters)) return null;
  return strangeness(bytes, byLetters) <= MOST_STRANGE ? byLetters : null;
}

/**
 * Reads texts of one block of metadata by what is there: UTF-8, without a letter that was cut off, then
 * what the block declares, then what gives words. What was declared is no more than a hint, since
 * programs declare UTF-8 and write Latin-1.
 *
 * @param declared the block's encoding, see `declaredEncoding`; null for none
 * @returns a text for each, null for bytes that nobody can read
 */
export function readTexts(
  texts: readonly Buffer[],
  declared: string | null = null
): Array<string | null> {
  const read = texts.map(asUtf8);
  // All that is no UTF-8 together: more letters tell more.
  const legacy = texts.filter((_bytes, index) => read[index] === null);
  if (legacy.length === 0) return read;
  const encoding = encodingOf(
    Buffer.concat(legacy.flatMap((bytes) => [bytes, Buffer.from('\n')])),
    declared
  );
  return texts.map((bytes, index) => {
    const known = read[index] ?? null;
    if (known !== null || encoding === null) return known;
    const text = iconv.decode(bytes, encoding);
    return text.includes(REPLACEMENT) ? null : text;
  });
}
