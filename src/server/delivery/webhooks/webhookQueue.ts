import { randomUUID } from 'node:crypto';
import { EVERYTHING, type SurrogateKey } from '../../cache';
import { pauseAfter } from '../../http';
import type { WebhookTarget } from '../options';
import { anything, type ChangeMessage, type Changes } from './message';
import { signedHeaders } from './signedHeaders';

/**
 * What is told was committed this long ago: a receiver asks at once, and may ask a node that has not heard
 * of the write before. In milliseconds.
 */
const UNTIL_ALL_NODES_KNOW = 1500;
/** While one write follows the other, what changed is told every so often. In milliseconds. */
const LONGEST_WAIT = 10_000;
const TIMEOUT = 15_000;
/** Beyond them everything counts as changed. */
const MOST_KEYS = 5000;

interface Around {
  changesOf(keys: readonly SurrogateKey[]): Promise<Changes>;
  log: { warn(message: string): void };
}

interface Message {
  id: string;
  body: string;
}

/**
 * Tells one receiver what changed, in order, and goes on trying until it is told. Writes that follow each
 * other closely are told together. What is left when the process ends is covered by the message at the
 * next start, that anything may have changed.
 */
export class WebhookQueue {
  /** When each key was last touched. */
  private waiting = new Map<SurrogateKey, number>();
  private since = 0;
  private message: Message | null = null;
  private timer: NodeJS.Timeout | null = null;
  private sending: Promise<void> | null = null;
  private failures = 0;
  private stopped = false;

  constructor(
    private readonly target: WebhookTarget,
    private readonly around: Around
  ) {}

  /** The first message: nobody knows what changed before. */
  start(): void {
    this.message = messageOf(anything('start', [EVERYTHING]));
    this.schedule(0);
  }

  add(keys: readonly SurrogateKey[]): void {
    const now = Date.now();
    if (this.waiting.size === 0) this.since = now;
    for (const key of keys) this.waiting.set(key, now);
    if (this.waiting.size > MOST_KEYS) this.waiting = new Map([[EVERYTHING, now]]);
    this.scheduleNext();
  }

  /** Ends the queue, after what is being sent. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.sending;
  }

  private scheduleNext(): void {
    if (this.message || this.sending || this.waiting.size === 0) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const longest = this.since + LONGEST_WAIT - Date.now();
    this.schedule(Math.max(0, Math.min(UNTIL_ALL_NODES_KNOW, longest)));
  }

  private schedule(pause: number): void {
    if (this.stopped || this.timer || this.sending) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.sending = this.send().finally(() => {
        this.sending = null;
        if (this.failures > 0) this.schedule(pauseAfter(this.failures));
        else this.scheduleNext();
      });
    }, pause);
    this.timer.unref();
  }

  private async send(): Promise<void> {
    try {
      this.message ??= await this.nextMessage();
      await post(this.target, this.message);
      this.message = null;
      this.failures = 0;
    } catch (error) {
      this.failures += 1;
      if (this.failures > 1) return;
      this.around.log.warn(
        `The webhook at ${new URL(this.target.url).host} was not told what changed, and will be told again. ${String(error)}`
      );
    }
  }

  private async nextMessage(): Promise<Message> {
    const asked = Date.now();
    const message = messageOf(await this.around.changesOf([...this.waiting.keys()]));
    // What was touched just now is told again when every node knows.
    const fresh = [...this.waiting].filter(([, at]) => at > asked - UNTIL_ALL_NODES_KNOW);
    this.waiting = new Map(fresh);
    this.since = asked;
    return message;
  }
}

function messageOf(data: Changes): Message {
  const message: ChangeMessage = {
    type: 'newsroom.changed',
    timestamp: new Date().toISOString(),
    data,
  };
  return { id: `msg_${randomUUID()}`, body: JSON.stringify(message) };
}

async function post({ url, secret }: WebhookTarget, message: Message): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': 'strapi-plugin-newsroom',
      ...signedHeaders(secret, message, new Date()),
    },
    body: message.body,
    // An address that has moved is to be written into the options, and the secret signs for that one.
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`It answered ${response.status}.`);
}
