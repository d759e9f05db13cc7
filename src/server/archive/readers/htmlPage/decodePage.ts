import iconv from 'iconv-lite';
import { checkFileSize } from '../../decode';
import { decodeText } from '../../encoding';
import { findMojibake } from '../../mojibake';
import type { StoryProblem } from '../../story';
import { UnreadableStoryError } from '../../unreadableStoryError';

export interface DecodedPage {
  html: string;
  problems: StoryProblem[];
}

const DECLARED =
  /<meta[^>]{0,200}charset\s{0,3}=\s{0,3}["']?([\w:-]{2,40})|^<\?xml[^>]{0,100}encoding=["']([\w:-]{2,40})/i;

/** The encoding that a page names in its first bytes; null where it names none that is known. */
function declaredIn(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 4096).toString('latin1');
  const found = DECLARED.exec(head);
  const name = (found?.[1] ?? found?.[2] ?? '').toLowerCase();
  if (name === '' || !iconv.encodingExists(name)) return null;
  // The web means the superset by it.
  return name === 'iso-8859-1' || name === 'latin1' || name === 'us-ascii' ? 'windows-1252' : name;
}

const hasBom = (bytes: Buffer): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

const isUtf8 = (bytes: Buffer): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

function decode(bytes: Buffer): { html: string; problems: StoryProblem[] } {
  if (hasBom(bytes)) return { html: decodeText(bytes).text, problems: [] };
  const declared = declaredIn(bytes);
  // What reads as UTF-8 is UTF-8, whatever the page says.
  if (isUtf8(bytes)) return { html: bytes.toString('utf8').replace(/^\ufeff/, ''), problems: [] };
  if (declared !== null && !/^utf-?8$/.test(declared)) {
    const html = iconv.decode(bytes, declared);
    if (!html.includes('\ufffd')) return { html, problems: [] };
  }
  try {
    const { text, encoding } = decodeText(bytes);
    const message = `The page says no encoding that fits; it was read as ${encoding}. Check accents and quotes.`;
    return { html: text, problems: [{ rule: 'legacy-encoding', message, place: 'file' }] };
  } catch {
    const html = iconv.decode(bytes, declared ?? 'utf-8');
    const message =
      'Some bytes of the page are broken and were replaced by a mark. Check accents and quotes.';
    return { html, problems: [{ rule: 'broken-bytes', message, place: 'file' }] };
  }
}

/**
 * Turns the bytes of a page into text: by its byte order mark, as UTF-8, as it says, or as it looks.
 *
 * @throws UnreadableStoryError `file-too-large`, `empty-file`, `mojibake`
 */
export function decodePage(bytes: Buffer): DecodedPage {
  checkFileSize(bytes.length);
  const decoded = decode(bytes);
  const mojibake = findMojibake(decoded.html);
  if (mojibake?.extent === 'whole') {
    throw new UnreadableStoryError(
      'mojibake',
      `The text was saved after being decoded wrongly, e.g. "${mojibake.evidence}". Export it again from its source.`,
      'file'
    );
  }
  return decoded;
}
