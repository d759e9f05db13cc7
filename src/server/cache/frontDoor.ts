import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnswerStore } from './answerStore';
import { whileAnswering, type Answering } from './answering';
import { capture, type Captured } from './capture';
import { statusFor } from './conditions';
import { bestEncoding } from './encodings';
import { NOT_OURS, type Questions } from './questions';
import { isStorable } from './storable';
import { StoredAnswer, type Variant } from './storedAnswer';
import type { SurrogateKey } from './surrogateKeys';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;
type Headers = ReadonlyArray<readonly [name: string, value: string]>;

export interface FrontDoorSettings {
  store: AnswerStore;
  questions: Questions;
  /** In bytes. */
  maxAnswerBytes: number;
  /** Whether to say in X-Cache where each answer comes from. */
  debug: boolean;
  /** Why requests go to Strapi as they come just now; null where they need not. */
  closed(): string | null;
  /** Whether it is not known what other nodes have changed, so that no answer in memory is right. */
  isUnsure(): boolean;
  /** Headers for an answer made of these and right until then, such as Surrogate-Key. */
  headersFor(
    keys: ReadonlySet<SurrogateKey>,
    ownHeaders: ReadonlySet<string>,
    until: number | null
  ): Headers;
}

/** How often those who wait for the same answer ask again when it came too late to be right. */
const ROUNDS = 3;

/** What the stack must not see where the answer is for others too. Cookies that matter are not let in. */
const OF_ONE_READER = [
  'cookie',
  'if-none-match',
  'if-modified-since',
  'if-match',
  'if-unmodified-since',
  'if-range',
  'range',
] as const;

interface Waiting {
  (answer: StoredAnswer | null, mayAskAgain: boolean): void;
}

/** A question that Strapi is asked, and those who wait for its answer. */
interface Flight {
  /** In milliseconds since 1970. */
  began: number;
  waiting: Waiting[];
}

/** Where answers in memory may be old, one that was asked for longer ago than this may be old too. */
const LONGEST_UNSURE = 900;

/** Answers from memory what it can, before Strapi sees the request, and stores what Strapi answers. */
export class FrontDoor {
  readonly counts = { hits: 0, misses: 0, bypassed: 0, joined: 0, notModified: 0 };
  private readonly flights = new Map<string, Flight>();

  constructor(
    private readonly settings: FrontDoorSettings,
    private readonly strapi: Listener
  ) {}

  readonly listen: Listener = (request, response) => {
    const { questions, closed } = this.settings;
    const keyed = questions.keyOf(request);
    if ('reason' in keyed) return this.pass(request, response, keyed.reason);
    const reason = closed();
    if (reason !== null) return this.pass(request, response, reason);
    this.answer(keyed.key, request, response, 1);
  };

  private pass(request: IncomingMessage, response: ServerResponse, reason: string): void {
    if (reason !== NOT_OURS.reason) this.counts.bypassed += 1;
    if (this.settings.debug && reason !== NOT_OURS.reason) {
      response.setHeader('X-Cache', `BYPASS; ${reason}`);
    }
    this.strapi(request, response);
  }

  private answer(
    key: string,
    request: IncomingMessage,
    response: ServerResponse,
    round: number
  ): void {
    // A process too busy to hear from the database is helped by no thousand equal questions to it:
    // those who come together wait for one answer, as they do for what is not in memory.
    const isUnsure = this.settings.isUnsure();
    const stored = isUnsure ? undefined : this.settings.store.get(key);
    if (stored) {
      this.counts.hits += 1;
      this.give(stored, request, response, 'HIT');
      return;
    }
    const flight = this.flights.get(key);
    if (!flight || (isUnsure && Date.now() - flight.began > LONGEST_UNSURE)) {
      return this.fly(key, request, response);
    }
    this.counts.joined += 1;
    flight.waiting.push((answer, mayAskAgain) => {
      if (response.destroyed) return;
      if (answer) this.give(answer, request, response, 'HIT');
      else if (mayAskAgain && round < ROUNDS) this.answer(key, request, response, round + 1);
      else this.pass(request, response, 'not stored');
    });
  }

  /** Asks Strapi for everyone who waits for the same answer. */
  private fly(key: string, request: IncomingMessage, response: ServerResponse): void {
    const { store, maxAnswerBytes } = this.settings;
    this.counts.misses += 1;
    const flight: Flight = { began: Date.now(), waiting: [] };
    this.flights.set(key, flight);
    const began = store.begin();
    const work: Answering = { tables: new Set(), surrogateKeys: null, until: null };
    const asked = { method: request.method, headers: { ...request.headers } };
    // For everyone: the whole of it, as it is, whether or not this client has it.
    request.method = 'GET';
    request.headers['accept-encoding'] = 'identity';
    for (const name of OF_ONE_READER) delete request.headers[name];
    capture(response, maxAnswerBytes, (captured) => {
      const { waiting } = flight;
      if (this.flights.get(key) === flight) this.flights.delete(key);
      Object.assign(request, asked);
      const { answer, reason, isLate } = this.settle(key, captured, work, began);
      store.end(began);
      if (answer && !isLate) for (const wait of waiting) wait(answer, false);
      else for (const wait of waiting) wait(null, isLate || captured === 'gone');
      if (captured === 'gone' || captured === 'too large') return;
      if (answer) {
        for (const name of response.getHeaderNames()) response.removeHeader(name);
        this.give(answer, request, response, 'MISS');
      } else {
        if (this.settings.debug) response.setHeader('X-Cache', `MISS; ${reason}`);
        captured.send();
      }
    });
    if (this.settings.debug) response.setHeader('X-Cache', 'MISS; too large');
    whileAnswering(work, () => this.strapi(request, response));
  }

  /** Makes what Strapi answered an answer for all, and stores it if it is still right. */
  private settle(
    key: string,
    captured: Captured,
    { surrogateKeys, until }: Answering,
    began: number
  ): { answer: StoredAnswer | null; reason: string; isLate: boolean } {
    if (captured === 'gone' || captured === 'too large') {
      return { answer: null, reason: captured, isLate: false };
    }
    const raw = {
      ...captured.answer,
      headers: captured.answer.headers.filter(([name]) => name !== 'X-Cache'),
    };
    const decision = isStorable(raw);
    if (!decision.storable) return { answer: null, reason: decision.reason, isLate: false };
    if (!surrogateKeys) return { answer: null, reason: 'no route', isLate: false };
    const { store, headersFor } = this.settings;
    const own = new Set(raw.headers.map(([name]) => name.toLowerCase()));
    const answer = new StoredAnswer({
      key,
      raw,
      surrogateKeys,
      added: headersFor(surrogateKeys, own, until),
      until,
    });
    const isLate = !store.isCurrent(surrogateKeys, began);
    if (!isLate) store.put(answer, began);
    return { answer, reason: '', isLate };
  }

  private give(
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
          this.settings.store.resize(answer);
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
    answer.settle(Date.now());
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
