import http from 'node:http';
import zlib from 'node:zlib';
import type { Readable } from 'node:stream';
import { isUrl } from '../../input/isUrl';
import { connect, FetchError, type ConnectOptions } from './connect';

export interface FetchLimits extends ConnectOptions {
  /** The longest answer that is read, in bytes after unpacking. */
  maxBytes: number;
  maxRedirects: number;
  /** Why an address must not be asked, redirects included; null where it may. */
  mayAsk?: (url: URL) => string | null;
  /** Headers of the request. */
  headers: { 'User-Agent': string; Accept: string };
}

export interface FetchedAnswer {
  finalUrl: URL;
  status: number;
  bytes: Buffer;
  /** As its Content-Type names it. */
  charset: string;
  /** Whether the answer is longer than what was read of it. */
  isCut: boolean;
  certificateExpiresAt: Date | null;
  certificateFault: string | null;
}

const UNPACK: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: zlib.createGunzip,
  deflate: zlib.createInflate,
  br: zlib.createBrotliDecompress,
};

const HEADERS = {
  'Accept-Encoding': 'gzip',
  Connection: 'close',
};

/** What comes first of a body; the rest is not waited for. */
function readBytes(body: Readable, maxBytes: number): Promise<{ bytes: Buffer; isCut: boolean }> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const finish = () =>
      done({ bytes: Buffer.concat(chunks).subarray(0, maxBytes), isCut: length > maxBytes });
    body.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maxBytes) {
        finish();
        body.destroy();
      }
    });
    body.on('end', finish);
    body.on('error', fail);
  });
}

/** An answer as text, in the charset that it names, or in UTF-8 where nobody knows that one. */
export function decodedText({ bytes, charset }: Pick<FetchedAnswer, 'bytes' | 'charset'>): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}

async function fetchOnce(url: URL, limits: FetchLimits) {
  const connection = await connect(url, limits);
  const { socket } = connection;
  try {
    const response = await new Promise<http.IncomingMessage>((done, fail) => {
      const request = http.request(
        {
          createConnection: () => socket,
          method: 'GET',
          path: `${url.pathname}${url.search}`,
          headers: { ...HEADERS, ...limits.headers, Host: url.host },
          signal: limits.signal,
        },
        done
      );
      request.on('error', fail);
      request.end();
    });
    const { statusCode = 0, headers } = response;
    const location = statusCode >= 300 && statusCode < 400 ? headers.location : undefined;
    if (location !== undefined) {
      const nothing = { bytes: Buffer.alloc(0), charset: 'utf-8', isCut: false };
      return { ...connection, status: statusCode, location, ...nothing };
    }
    const unpack = UNPACK[String(headers['content-encoding'] ?? '').toLowerCase()];
    const body = (unpack ? response.pipe(unpack()) : response) as Readable;
    response.on('error', (error) => body.destroy(error));
    const [, charset = 'utf-8'] = /charset="?([^\s;"]+)/i.exec(headers['content-type'] ?? '') ?? [];
    const read = await readBytes(body, limits.maxBytes);
    return { ...connection, status: statusCode, location: undefined, charset, ...read };
  } catch (error) {
    if (limits.signal.aborted) throw new FetchError('It does not answer in time.');
    throw error;
  } finally {
    socket.destroy();
  }
}

/**
 * Fetches what stands at an address, step by step: where each redirect leads is checked like the
 * address itself.
 *
 * @throws FetchError with the reason; other errors of sockets and TLS as they come
 */
export async function fetchAnswer(start: URL, limits: FetchLimits): Promise<FetchedAnswer> {
  let url = start;
  const seen = new Set<string>();
  for (let step = 0; step <= limits.maxRedirects; step += 1) {
    if (seen.has(url.href)) throw new FetchError(`It redirects in a circle at ${url.href}.`);
    seen.add(url.href);
    const objection = limits.mayAsk?.(url);
    if (objection) throw new FetchError(objection);
    const { socket: _closed, location, ...answer } = await fetchOnce(url, limits);
    if (location === undefined || answer.certificateFault) return { finalUrl: url, ...answer };
    if (!isUrl(location, url.href)) throw new FetchError('It redirects to no address.');
    url = new URL(location, url);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
      throw new FetchError(`It redirects to "${url.protocol}".`);
    }
  }
  throw new FetchError(`It redirects more than ${limits.maxRedirects} times.`);
}
