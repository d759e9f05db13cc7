import { AsyncResource } from 'node:async_hooks';
import { readUntracked } from '../../cache';
import { firstDifference, type Difference } from './firstDifference';

/** So many differences are told one by one; those that follow are counted. */
const TOLD = 20;
/** Reads that wait to be compared; those that come while so many wait are not. */
const MOST_WAITING = 100;
/** How often a read is asked again, both ways, where writes come between. */
const ATTEMPTS = 6;
/** How much of a value is told, in characters. */
const SHOWN = 80;

/** One read that was answered Strapi's way. */
export interface ComparedRead {
  /** What was asked, for the log. */
  request: string;
  /** What was answered: a value that JSON can hold. */
  answered: unknown;
  /** Answers anew, Strapi's way. */
  askStrapi(): Promise<unknown>;
  /** Answers the fast way; null where it leaves the answer to Strapi. */
  askFast(): Promise<unknown>;
}

export interface ComparisonStatus {
  /** Reads of which it was found out whether they differ. */
  compared: number;
  differences: number;
  /** Reads between which writes came each time they were asked. */
  unclear: number;
  /** Reads that came while too many waited. */
  skipped: number;
}

interface Log {
  warn(message: string): void;
  info(message: string): void;
}

interface Waiting extends Omit<ComparedRead, 'answered'> {
  /** As it was sent. */
  answered: string;
  /** Runs a function as a part of the request. */
  within<T>(run: () => T): T;
}

/**
 * Asks the fast way behind answers that were given Strapi's way, one after the other, and tells where
 * it would have answered something else. It keeps no answer waiting and fails none.
 */
export class ReadComparison {
  private readonly counts: ComparisonStatus = {
    compared: 0,
    differences: 0,
    unclear: 0,
    skipped: 0,
  };
  private waiting: Waiting[] = [];
  private running: Promise<void> | null = null;

  constructor(private readonly log: Log) {}

  get status(): ComparisonStatus {
    return { ...this.counts };
  }

  /** Compares a read some time later. */
  add({ request, answered, askStrapi, askFast }: ComparedRead): void {
    if (this.waiting.length >= MOST_WAITING) {
      this.counts.skipped += 1;
      return;
    }
    const resource = new AsyncResource('newsroom-comparison');
    this.waiting.push({
      request,
      // What is answered may be added to on its way out.
      answered: JSON.stringify(answered),
      askStrapi,
      askFast,
      within: (run) => resource.runInAsyncScope(run),
    });
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
  }

  /** Waits for what is being compared. */
  async settled(): Promise<void> {
    while (this.running) await this.running;
  }

  /** Ends it, after the read that is being compared. */
  async stop(): Promise<void> {
    this.waiting = [];
    await this.settled();
    const { compared, differences } = this.counts;
    if (differences > TOLD) {
      this.log.warn(`${differences} of ${compared} fast reads differed from Strapi's.`);
    }
  }

  private async run(): Promise<void> {
    // Behind the answer, which is on its way.
    await new Promise((resolve) => setImmediate(resolve));
    for (let read = this.waiting.shift(); read; read = this.waiting.shift()) {
      const { within } = read;
      try {
        await within(() => readUntracked(() => this.compare(read)));
      } catch {
        // Strapi's own way fails, as it does while the database goes.
        this.counts.unclear += 1;
      }
    }
  }

  /**
   * A read differs where Strapi answers the same before and after the fast way, and the fast way
   * something else, two times in a row: what a write changed in between is no difference.
   */
  private async compare(read: Waiting): Promise<void> {
    let strapi = read.answered;
    let suspected: string | null = null;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const fast = await fastAnswer(read);
      if (fast === null) return;
      const difference = firstDifference(JSON.parse(strapi), fast);
      if (!difference) return this.note();
      const again = JSON.stringify(await read.askStrapi());
      const isSure = again === strapi;
      if (isSure && suspected === difference.path) return this.note(read.request, difference);
      suspected = isSure ? difference.path : null;
      strapi = again;
    }
    this.counts.unclear += 1;
  }

  private note(request?: string, difference?: Difference): void {
    this.counts.compared += 1;
    if (request !== undefined && difference) this.tell(request, difference);
    const { compared, differences } = this.counts;
    if (compared >= 100 && /^10+$/.test(String(compared))) {
      this.log.info(`${compared} fast reads were compared with Strapi's; ${differences} differ.`);
    }
  }

  private tell(request: string, { path, strapi, fast }: Difference): void {
    this.counts.differences += 1;
    const { differences } = this.counts;
    if (differences > TOLD) return;
    this.log.warn(
      `A fast read differs from Strapi's at ${path || 'the whole answer'}: Strapi answers ${shown(strapi)}, the fast read ${shown(fast)}. ${request}`
    );
    if (differences === TOLD) {
      this.log.warn('Further differences between fast reads and Strapi are counted only.');
    }
  }
}

/** As a reader would get it; an error that no reader would get stands for the answer. */
async function fastAnswer({ askFast }: Waiting): Promise<unknown> {
  try {
    const answer = await askFast();
    return answer === null ? null : JSON.parse(JSON.stringify(answer));
  } catch (error) {
    return { error: String(error) };
  }
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}
