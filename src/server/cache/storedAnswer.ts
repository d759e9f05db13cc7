import { createHash } from 'node:crypto';
import { compress, isCompressible, type Encoding } from './encodings';
import type { SurrogateKey } from './surrogateKeys';

/** An answer as Strapi's stack gave it. */
export interface RawAnswer {
  status: number;
  headers: ReadonlyArray<readonly [name: string, value: string | readonly string[]]>;
  body: Buffer;
}

/** Of the body in one encoding. */
export interface Variant {
  body: Buffer;
  etag: string;
  /** Name, value, name, value, …, as Node writes them. */
  headers: string[];
  /** For a 304: what RFC 9110 section 15.4.5 asks for, and nothing about a body. */
  headersWithoutBody: string[];
  lastModified: string | null;
}

/** What an answer costs beside its bytes, roughly. */
const OVERHEAD = 1024;

/** Said anew for each answer, or by no one. */
const OF_ONE_REQUEST = new Set([
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'x-response-time',
  'etag',
  'last-modified',
  'age',
]);
const OF_A_BODY = new Set(['content-type', 'content-length', 'content-encoding']);

export interface Made {
  key: string;
  raw: RawAnswer;
  surrogateKeys: ReadonlySet<SurrogateKey>;
  /** Headers that the cache adds. */
  added: ReadonlyArray<readonly [name: string, value: string]>;
  /** When it is no longer right, in milliseconds since 1970; null for one that has no end. */
  until?: number | null;
}

/** An answer that may be given again, as it is. */
export class StoredAnswer {
  readonly key: string;
  readonly status: number;
  readonly surrogateKeys: ReadonlySet<SurrogateKey>;
  readonly identity: Variant;
  /** In milliseconds since 1970. */
  readonly made = Date.now();
  /** For how long it may be given by its own word, in milliseconds; null for as long as it is right. */
  readonly lifetime: number | null;
  private isSettled = false;
  private readonly headers: Array<readonly [string, string]>;
  private readonly hash: string;
  private readonly encoded = new Map<Encoding, Variant>();
  private readonly making = new Map<Encoding, Promise<Variant>>();
  private readonly compressible: boolean;

  constructor({ key, raw, surrogateKeys, added, until = null }: Made) {
    this.key = key;
    this.status = raw.status;
    this.surrogateKeys = surrogateKeys;
    this.lifetime = shorter(lifetimeOf(raw), until === null ? null : until - this.made);
    this.hash = createHash('sha256').update(raw.body).digest('base64url').slice(0, 27);
    const type = raw.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
    this.compressible = isCompressible(String(type ?? ''), raw.body.length);
    this.headers = [
      ...raw.headers
        .filter(([name]) => !OF_ONE_REQUEST.has(name.toLowerCase()))
        .flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const)),
      ...added,
    ];
    if (this.compressible) addToVary(this.headers, 'Accept-Encoding');
    this.identity = this.variant(raw.body, 'identity');
  }

  /** Bytes of memory, roughly; grows when an encoding is made. */
  get size(): number {
    let bytes = OVERHEAD + this.key.length * 2 + this.identity.body.length;
    for (const key of this.surrogateKeys) bytes += key.length * 2 + 64;
    for (const { body } of this.encoded.values()) bytes += body.length + OVERHEAD;
    return bytes;
  }

  /** The answer in an encoding, or as it is where that gains nothing; null where it is yet to be made. */
  in(encoding: Encoding): Variant | null {
    if (encoding === 'identity' || !this.compressible) return this.identity;
    return this.encoded.get(encoding) ?? null;
  }

  /**
   * Adds Last-Modified once the second is over that the answer was made in: a later one may be made
   * within it, and be taken for this one (RFC 9110 section 8.8.2.2).
   */
  settle(now: number): void {
    if (this.isSettled || this.status !== 200) return;
    if (Math.floor(now / 1000) <= Math.floor(this.made / 1000)) return;
    this.isSettled = true;
    for (const variant of [this.identity, ...this.encoded.values()]) this.date(variant);
  }

  private date(variant: Variant): void {
    if (!this.isSettled || variant.lastModified !== null) return;
    variant.lastModified = new Date(this.made).toUTCString();
    variant.headers.push('Last-Modified', variant.lastModified);
    variant.headersWithoutBody.push('Last-Modified', variant.lastModified);
  }

  /** Makes the answer in an encoding, once for all who wait for it. */
  make(encoding: 'br' | 'gzip'): Promise<Variant> {
    const waiting = this.making.get(encoding);
    if (waiting) return waiting;
    const making = compress(this.identity.body, encoding)
      .then((body) => {
        const variant = this.variant(body, encoding);
        this.date(variant);
        this.encoded.set(encoding, variant);
        return variant;
      })
      .finally(() => this.making.delete(encoding));
    this.making.set(encoding, making);
    return making;
  }

  /** A tag of its own for each encoding (RFC 9110 section 8.8.3.3). */
  private variant(body: Buffer, encoding: Encoding): Variant {
    const etag = encoding === 'identity' ? `"${this.hash}"` : `"${this.hash}-${encoding}"`;
    const always: string[] = [];
    const ofBody: string[] = [];
    for (const [name, value] of this.headers) {
      (OF_A_BODY.has(name.toLowerCase()) ? ofBody : always).push(name, value);
    }
    // A stored answer is thrown away when it is no longer right, so each is as new as if made now.
    always.push('Age', '0');
    if (this.status === 200) always.push('ETag', etag);
    ofBody.push('Content-Length', String(body.length));
    if (encoding !== 'identity') ofBody.push('Content-Encoding', encoding);
    return {
      body,
      etag,
      headers: [...always, ...ofBody],
      headersWithoutBody: always,
      lastModified: null,
    };
  }
}

/** An answer that changes with the clock says for how long it holds, as `max-age` above 0. */
function lifetimeOf({ headers }: RawAnswer): number | null {
  const said = headers.find(([name]) => name.toLowerCase() === 'cache-control')?.[1];
  const seconds = Number(/\bmax-age=(\d+)/i.exec(String(said ?? ''))?.[1] ?? 0);
  return seconds > 0 ? seconds * 1000 : null;
}

const shorter = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

function addToVary(headers: Array<readonly [string, string]>, name: string): void {
  const at = headers.findIndex(([each]) => each.toLowerCase() === 'vary');
  const present = headers[at];
  if (!present) headers.push(['Vary', name]);
  else if (!present[1].toLowerCase().includes(name.toLowerCase())) {
    headers[at] = [present[0], `${present[1]}, ${name}`];
  }
}
