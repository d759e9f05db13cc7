import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const OFFERED: Encoding[] = ['br', 'gzip', 'identity'];
/** Below this many bytes nothing is gained. */
const SMALLEST = 1024;
/** Made once for many readers, so a little slower than on the fly. */
const BROTLI_QUALITY = 6;
const REMEMBERED = 200;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const remembered = new Map<string, Encoding>();

/** The best encoding that a client takes, by its Accept-Encoding (RFC 9110 section 12.5.3). */
export function bestEncoding(accepted: string | undefined): Encoding {
  if (accepted === undefined || accepted === '') return 'identity';
  const before = remembered.get(accepted);
  if (before) return before;
  const weights = weightsIn(accepted);
  const weightOf = (encoding: Encoding) =>
    weights.get(encoding) ?? (encoding === 'identity' ? 0.0001 : (weights.get('*') ?? 0));
  const best = OFFERED.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
  const encoding = weightOf(best) > 0 ? best : 'identity';
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(accepted, encoding);
  return encoding;
}

/** `gzip;q=0.5, br` as its names and weights. What is no weight counts as 0, as if not named. */
function weightsIn(accepted: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of accepted.split(',')) {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    const weight = parameters.find((each) => each.startsWith('q='))?.slice(2) ?? '1';
    const known = name === 'x-gzip' ? 'gzip' : name;
    if (known !== '')
      weights.set(known, /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(weight) ? Number(weight) : 0);
  }
  return weights;
}

const TEXT = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)\b)/i;

/** Whether it is worth encoding at all. */
export const isCompressible = (type: string, bytes: number): boolean =>
  bytes >= SMALLEST && TEXT.test(type);

export const compress = (body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> =>
  encoding === 'gzip'
    ? zip(body)
    : brotli(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        },
      });
