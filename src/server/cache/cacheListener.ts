import { AsyncResource } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnswerMemory } from './answerMemory';
import { inAnswerContext, type AnswerContext } from './answerContext';
import { capture, type Captured } from './capture';
import { statusFor } from './conditions';
import { bestEncoding } from './encodings';
import { NOT_OURS, type RequestKeys } from './requestKeys';
import { shareRequest } from './shareRequest';
import { isStorable } from './storable';
import { StoredAnswer, type Variant } from './storedAnswer';
import type { SurrogateKey } from './surrogateKeys';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;
type Headers = ReadonlyArray<readonly [name: string, value: string]>;

export interface CacheListenerSettings {
  memory: AnswerMemory;
  requestKeys: RequestKeys;
  /** In bytes. */
  maxAnswerBytes: number;
  /** Whether to say in X-Cache where each answer comes from. */
  debug: boolean;
  /** Why requests go to Strapi as they come just now; null where they need not. */
  paused(): string | null;
  /** Whether it is not known what other nodes have changed, so that no answer in memory is right. */
  isUnsure(): boolean;
  /** In milliseconds since 1970. */
  now(): number;
  /** Headers for an answer made of these and right until then, such as Surrogate-Key. */
  headersFor(
    keys: ReadonlySet<SurrogateKey>,
    ownHeaders: ReadonlySet<string>,
    until: number | null
  ): Headers;
}

/** How often those who wait for the same answer ask again when it came too late to be right. */
const ATTEMPTS = 3;

type Waiter = (answer: StoredAnswer | null, mayAskAgain: boolean) => void;

/** A request that Strapi is answering, and those who wait for the same answer. */
interface InFlight {
  /** In milliseconds since 1970. */
  began: number;
  waiting: Waiter[];
}

/** What became of what Strapi answered. */
interface Settled {
  /** Null where it is for nobody else. */
  answer: StoredAnswer | null;
  /** Why it is not. */
  reason: string;
  /** Whether something was written that it may lack. */
  isLate: boolean;
  /** Whether the reader may get another by what he says of himself, so that he is to ask alone. */
  isForOne: boolean;
}

/** Where answers in memory may be old, one that was asked for longer ago than this may be old too. */
const LONGEST_UNSURE = 900;

/** Answers from memory what it can, before Strapi sees the request, and stores what Strapi answers. */
export class CacheListener {
  readonly counts = { hits: 0, misses: 0, bypassed: 0, joined: 0, notModified: 0 };
  private readonly inFlight = new Map<string, InFlight>();

  constructor(
    private readonly settings: CacheListenerSettings,
    private readonly strapi: Listener
  ) {}

  readonly listen: Listener = (request, response) => {
    const { requestKeys, paused } = this.settings;
    const keyed = requestKeys.keyOf(request);
    if ('reason' in keyed) return this.pass(request, response, keyed.reason);
    const reason = paused();
    if (reason !== null) return this.pass(request, response, reason);
    this.answer(keyed, request, response, 1);
  };

  private pass(request: IncomingMessage, response: ServerResponse, reason: string): void {
    if (reason !== NOT_OURS.reason) this.counts.bypassed += 1;
    if (this.settings.debug && reason !== NOT_OURS.reason) {
      response.setHeader('X-Cache', `BYPASS; ${reason}`);
    }
    this.strapi(request, response);
  }

  private answer(
    shared: { key: string; url: string },
    request: IncomingMessage,
    response: ServerResponse,
    attempt: number
  ): void {
    const { key } = shared;
    // A process too busy to hear from the database is helped by no thousand equal requests to it:
    // those who come together wait for one answer, as they do for what is not in memory.
    const isUnsure = this.settings.isUnsure();
    const stored = isUnsure ? undefined : this.settings.memory.get(key);
    if (stored) {
      this.counts.hits += 1;
      this.respond(stored, request, response, 'HIT');
      return;
    }
    const inFlight = this.inFlight.get(key);
    if (!inFlight || (isUnsure && this.settings.now() - inFlight.began > LONGEST_UNSURE)) {
      return this.fetchOnce(shared, request, response);
    }
    this.counts.joined += 1;
    inFlight.waiting.push((answer, mayAskAgain) => {
      if (response.destroyed) return;
      if (answer) this.respond(answer, request, response, 'HIT');
      else if (mayAskAgain && attempt < ATTEMPTS)
        this.answer(shared, request, response, attempt + 1);
      else this.pass(request, response, 'not stored');
    });
  }

  /** Asks Strapi for everyone who waits for the same answer. */
  private fetchOnce(
    { key, url }: { key: string; url: string },
    request: IncomingMessage,
    response: ServerResponse
  ): void {
    const { memory, maxAnswerBytes, requestKeys } = this.settings;
    this.counts.misses += 1;
    const inFlight: InFlight = { began: this.settings.now(), waiting: [] };
    this.inFlight.set(key, inFlight);
    const began = memory.begin();
    const context: AnswerContext = { tables: new Set(), surrogateKeys: null, until: null };
    const giveBack = shareRequest(request, url, requestKeys.keyedHeaders(request));
    // In the context of this call, and not in that of the answer that was made for all.
    const askAlone = AsyncResource.bind((reason: string) => {
      clear(response);
      this.pass(request, response, reason);
    });
    capture(response, maxAnswerBytes, (captured) => {
      const { waiting } = inFlight;
      if (this.inFlight.get(key) === inFlight) this.inFlight.delete(key);
      giveBack();
      const { answer, reason, isLate, isForOne } = this.settle(key, captured, context, began);
      memory.end(began);
      if (answer && !isLate) for (const wait of waiting) wait(answer, false);
      else for (const wait of waiting) wait(null, isLate || captured === 'gone');
      if (captured === 'gone' || captured === 'too large') return;
      if (answer) {
        clear(response);
        this.respond(answer, request, response, 'MISS');
      } else if (isForOne) askAlone(reason);
      else {
        if (this.settings.debug) response.setHeader('X-Cache', `MISS; ${reason}`);
        captured.send();
      }
    });
    if (this.settings.debug) response.setHeader('X-Cache', 'MISS; too large');
    inAnswerContext(context, () => this.strapi(request, response));
  }

  /** Makes what Strapi answered an answer for all, and stores it if it is still right. */
  private settle(
    key: string,
    captured: Captured,
    { surrogateKeys, until }: AnswerContext,
    began: number
  ): Settled {
    const none = (reason: string, isForOne = false): Settled => ({
      answer: null,
      reason,
      isLate: false,
      isForOne,
    });
    if (captured === 'gone' || captured === 'too large') return none(captured);
    const raw = {
      ...captured.answer,
      headers: captured.answer.headers.filter(([name]) => name !== 'X-Cache'),
    };
    const decision = isStorable(raw);
    if (!decision.storable) return none(decision.reason, decision.isForOne);
    if (!surrogateKeys) return none('no route');
    const { memory, headersFor } = this.settings;
    const own = new Set(raw.headers.map(([name]) => name.toLowerCase()));
    const answer = new StoredAnswer({
      key,
      raw,
      surrogateKeys,
      added: headersFor(surrogateKeys, own, until),
      until,
    });
    const isLate = !memory.isCurrent(surrogateKeys, began);
    if (!isLate) memory.put(answer, began);
    return { answer, reason: '', isLate, isForOne: false };
  }

  private respond(
    answer: StoredAnswer,
    request: IncomingMessage,
    response: ServerResponse,
    how: 'HIT' | 'MISS'
  ): void {
    const encoding = bestEncoding(request.headers['accept-encoding'] as string);
    const variant = answer.in(encoding);
    if (variant || encoding === 'identity') {
      return this.send(answer, variant ?? answer.identity, request, response, how);
    }
    answer
      .make(encoding)
      .then(
        (made) => {
          this.settings.memory.resize(answer);
          return made;
        },
        () => answer.identity
      )
      .then((made) => this.send(answer, made, request, response, how))
      .catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  }

  private send(
    answer: StoredAnswer,
    variant: Variant,
    request: IncomingMessage,
    response: ServerResponse,
    how: 'HIT' | 'MISS'
  ): void {
    const { headers } = request;
    answer.settle(this.settings.now());
    const { etag, lastModified } = variant;
    const status =
      answer.status === 200
        ? statusFor(
            {
              ifMatch: headers['if-match'],
              ifUnmodifiedSince: headers['if-unmodified-since'],
              ifNoneMatch: headers['if-none-match'],
              ifModifiedSince: headers['if-modified-since'],
            },
            { etag, lastModified }
          )
        : answer.status;
    let lines = status === 304 || status === 412 ? variant.headersWithoutBody : variant.headers;
    if (this.settings.debug) lines = [...lines, 'X-Cache', how];
    if (status === 304) this.counts.notModified += 1;
    if (status === 412) lines = [...lines, 'Content-Length', '0'];
    response.writeHead(status, lines);
    response.end(
      status === 304 || status === 412 || request.method === 'HEAD' ? undefined : variant.body
    );
  }
}

/** Takes back what was to be answered, as long as nothing of it is sent. */
function clear(response: ServerResponse): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.statusCode = 200;
  response.statusMessage = '';
}
