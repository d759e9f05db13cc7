/** One piece of a message in MIME. */
export interface MimePart {
  type: string;
  /** What the page calls it by: its address, or `cid:` and its name; empty for none. */
  address: string;
  bytes: Buffer;
}

const HEADERS_END = /\r?\n\r?\n/;

/** Headers by their names in small letters, each on one line. */
const headersOf = (text: string): Map<string, string> =>
  new Map(
    text
      .replace(/\r?\n[ \t]+/g, ' ')
      .split(/\r?\n/)
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      })
  );

const withoutSoftBreaks = (text: string): string =>
  text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

function decoded(body: string, encoding: string): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64');
  return Buffer.from(/quoted/i.test(encoding) ? withoutSoftBreaks(body) : body, 'latin1');
}

/** A message in a message in a message is made to be in one another without end. */
const DEEPEST = 5;

/**
 * The pieces of a page that a browser saved as MHTML (RFC 2557), the page first.
 * @param message its bytes as Latin-1
 */
export function partsOfMime(message: string, depth = 0): MimePart[] {
  const end = HEADERS_END.exec(message);
  if (!end || depth > DEEPEST) return [];
  const headers = headersOf(message.slice(0, end.index));
  const body = message.slice(end.index + end[0].length);
  const type = headers.get('content-type') ?? '';
  const boundary = /boundary="?([^";\r\n]+)/i.exec(type)?.[1];
  if (boundary !== undefined) {
    const pieces = `\n${body}`.split(`\n--${boundary}`).slice(1);
    return pieces.flatMap((piece) => partsOfMime(piece.replace(/^[ \t]*\r?\n/, ''), depth + 1));
  }
  const id = headers.get('content-id')?.replace(/^<|>$/g, '');
  return [
    {
      type: type.toLowerCase(),
      address: headers.get('content-location') ?? (id === undefined ? '' : `cid:${id}`),
      bytes: decoded(body, headers.get('content-transfer-encoding') ?? ''),
    },
  ];
}
