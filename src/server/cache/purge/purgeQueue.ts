import { pauseAfter } from '../../http';
import { EVERYTHING, type SurrogateKey } from '../surrogateKeys';
import { purgeRequests, type PurgeRequest, type PurgeTarget } from './requests';

/** Writes that follow each other closely are told together. In milliseconds. */
const GATHER = 50;
/**
 * A CDN that asks at once may ask a node that has not heard of the write yet, so it is told a second
 * time when every node has, or gives nothing from memory. In milliseconds.
 */
const UNTIL_ALL_NODES_KNOW = 1500;
const TIMEOUT = 10_000;
/** Beyond them everything is purged. */
const MOST_KEYS = 5000;

interface Log {
  warn(message: string): void;
}

/**
 * Tells one CDN what was touched, in order, and goes on trying until it is told. A CDN that cannot be
 * reached holds up neither a write nor the other CDNs. What is left when the process ends is covered
 * by the purge of everything at the next start.
 */
export class PurgeQueue {
  private waiting = new Set<SurrogateKey>();
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private stopped = false;
  private failures = 0;
  private purged = 0;

  constructor(
    private readonly target: PurgeTarget,
    private readonly log: Log
  ) {}

  add(keys: readonly SurrogateKey[]): void {
    this.enqueue(keys);
    setTimeout(() => this.enqueue(keys), UNTIL_ALL_NODES_KNOW).unref();
  }

  get status() {
    return {
      kind: this.target.kind,
      host: new URL(this.target.url).host,
      waiting: this.waiting.size,
      purged: this.purged,
      failures: this.failures,
    };
  }

  /** Ends the queue, after what is being sent. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  private enqueue(keys: readonly SurrogateKey[]): void {
    for (const key of keys) this.waiting.add(key);
    if (this.waiting.size > MOST_KEYS || this.waiting.has(EVERYTHING)) {
      this.waiting = new Set([EVERYTHING]);
    }
    this.schedule(GATHER);
  }

  private schedule(pause: number): void {
    if (this.stopped || this.timer || this.running || this.waiting.size === 0) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.running = this.send().finally(() => {
        this.running = null;
        this.schedule(this.pause());
      });
    }, pause);
    this.timer.unref();
  }

  private pause(): number {
    return this.failures === 0 ? GATHER : pauseAfter(this.failures);
  }

  private async send(): Promise<void> {
    const keys = [...this.waiting];
    this.waiting = new Set();
    try {
      for (const request of purgeRequests(this.target, keys)) await send(request);
      this.failures = 0;
      this.purged += keys.length;
    } catch (error) {
      this.failures += 1;
      for (const key of keys) this.waiting.add(key);
      if (this.failures === 1) {
        this.log.warn(
          `The CDN at ${new URL(this.target.url).host} was not told what changed, and will be told again. ${String(error)}`
        );
      }
    }
  }
}

async function send({ method, url, headers, body }: PurgeRequest): Promise<void> {
  const response = await fetch(url, {
    method,
    headers,
    ...(body !== undefined && { body }),
    signal: AbortSignal.timeout(TIMEOUT),
  });
  const text = await response.text();
  // Cloudflare may say so in its body only.
  if (!response.ok || /"success"\s*:\s*false/.test(text)) {
    throw new Error(`It answered ${response.status}.`);
  }
}
