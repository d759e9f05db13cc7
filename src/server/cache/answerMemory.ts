import { LRUCache } from 'lru-cache';
import { EVERYTHING, type SurrogateKey } from './surrogateKeys';
import type { StoredAnswer } from './storedAnswer';

/** Shares of the memory. What was asked for once cannot push out what is asked for again and again. */
const SHARES = { proven: 0.75, fresh: 0.2, absent: 0.05 } as const;
type Segment = keyof typeof SHARES;

/** Beyond them, what is being read is not stored at all. */
const MOST_TOUCHES = 100_000;

export interface Clock {
  now(): number;
}

export interface MemoryStatus {
  answers: number;
  bytes: number;
  maxBytes: number;
  evictions: number;
  invalidations: number;
}

/**
 * The answers in memory, in three segments by least recent use: `fresh` takes what was asked for
 * once, `proven` what was asked for again, `absent` what says that something is not there.
 */
export class AnswerMemory {
  private readonly segments: Record<Segment, LRUCache<string, StoredAnswer>>;
  private readonly answersOf = new Map<SurrogateKey, Set<StoredAnswer>>();
  /** When a key was last touched, in touches since the start, for reads that are under way. */
  private readonly touches = new Map<SurrogateKey, number>();
  private readonly reads = new Map<number, number>();
  private now = 0;
  /** Touches before this one are forgotten. */
  private horizon = 0;
  private evictions = 0;
  private invalidations = 0;

  /** @param clock in milliseconds since 1970, for tests; without, that of the process */
  constructor(
    private readonly maxBytes: number,
    private readonly clock?: Clock
  ) {
    const segment = (share: number) =>
      new LRUCache<string, StoredAnswer>({
        ...(clock && { perf: clock, ttlResolution: 0 }),
        maxSize: Math.max(1, Math.floor(maxBytes * share)),
        sizeCalculation: (answer) => answer.size,
        dispose: (answer, _key, reason) => {
          if (reason === 'evict') this.evictions += 1;
          if (reason !== 'set') this.unlist(answer);
        },
      });
    this.segments = {
      proven: segment(SHARES.proven),
      fresh: segment(SHARES.fresh),
      absent: segment(SHARES.absent),
    };
  }

  /** An answer that is right now. */
  get(key: string): StoredAnswer | undefined {
    const { proven, fresh, absent } = this.segments;
    const answer = proven.get(key);
    if (answer) return answer;
    const once = fresh.get(key);
    if (!once) return absent.get(key);
    fresh.delete(key);
    this.set(proven, once);
    return once;
  }

  /**
   * A read begins. What it finds may be stored only if nothing that it is made of was touched since.
   *
   * @returns what `put` and `end` are to be called with
   */
  begin(): number {
    this.reads.set(this.now, (this.reads.get(this.now) ?? 0) + 1);
    return this.now;
  }

  end(began: number): void {
    const left = (this.reads.get(began) ?? 1) - 1;
    if (left > 0) this.reads.set(began, left);
    else this.reads.delete(began);
    if (this.reads.size === 0 && this.touches.size > 0) {
      this.touches.clear();
      this.horizon = this.now;
    }
  }

  /** Whether nothing of these was touched since a read began. */
  isCurrent(keys: Iterable<SurrogateKey>, began: number): boolean {
    if (began < this.horizon) return false;
    for (const key of keys) if ((this.touches.get(key) ?? -1) > began) return false;
    return (this.touches.get(EVERYTHING) ?? -1) <= began;
  }

  /** @returns whether it was stored; not where it is no longer right, or too large */
  put(answer: StoredAnswer, began: number): boolean {
    if (!this.isCurrent(answer.surrogateKeys, began)) return false;
    this.remove(answer.key);
    const segment = this.segments[answer.status === 200 ? 'fresh' : 'absent'];
    return this.set(segment, answer);
  }

  /** To be called when an answer has grown by an encoding. */
  resize(answer: StoredAnswer): void {
    for (const segment of Object.values(this.segments)) {
      if (segment.peek(answer.key) !== answer) continue;
      segment.delete(answer.key);
      this.set(segment, answer);
    }
  }

  /** Throws away what is made of any of these. */
  touch(keys: Iterable<SurrogateKey>): void {
    this.now += 1;
    for (const key of keys) {
      if (this.reads.size > 0) this.touches.set(key, this.now);
      if (key === EVERYTHING) this.clear();
      else for (const answer of this.answersOf.get(key) ?? []) this.invalidate(answer.key);
    }
    if (this.reads.size === 0 || this.touches.size > MOST_TOUCHES) {
      this.touches.clear();
      this.horizon = this.now;
    }
  }

  /** Throws everything away, also what is being read. */
  clear(): void {
    this.now += 1;
    if (this.reads.size > 0) this.touches.set(EVERYTHING, this.now);
    this.invalidations += this.status().answers;
    for (const segment of Object.values(this.segments)) segment.clear();
    this.answersOf.clear();
  }

  status(): MemoryStatus {
    const segments = Object.values(this.segments);
    return {
      answers: segments.reduce((sum, segment) => sum + segment.size, 0),
      bytes: segments.reduce((sum, segment) => sum + segment.calculatedSize, 0),
      maxBytes: this.maxBytes,
      evictions: this.evictions,
      invalidations: this.invalidations,
    };
  }

  private invalidate(key: string): void {
    this.invalidations += 1;
    this.remove(key);
  }

  private remove(key: string): void {
    for (const segment of Object.values(this.segments)) segment.delete(key);
  }

  /** @returns false for one that is too large, or has outlived itself */
  private set(segment: LRUCache<string, StoredAnswer>, answer: StoredAnswer): boolean {
    const { lifetime } = answer;
    const ttl = lifetime === null ? 0 : answer.made + lifetime - (this.clock ?? Date).now();
    if (lifetime !== null && ttl <= 0) return false;
    segment.set(answer.key, answer, { ttl });
    if (!segment.has(answer.key)) return false;
    this.list(answer);
    return true;
  }

  private list(answer: StoredAnswer): void {
    for (const key of answer.surrogateKeys) {
      const answers = this.answersOf.get(key);
      if (answers) answers.add(answer);
      else this.answersOf.set(key, new Set([answer]));
    }
  }

  private unlist(answer: StoredAnswer): void {
    for (const key of answer.surrogateKeys) {
      const answers = this.answersOf.get(key);
      answers?.delete(answer);
      if (answers?.size === 0) this.answersOf.delete(key);
    }
  }
}
