import type { Core } from '@strapi/strapi';

type Callback = () => unknown;

/** What Strapi hands to the work of a transaction. */
interface Given {
  onCommit(callback: Callback): void;
}

type Transaction = (work?: (given: Given) => unknown) => Promise<unknown>;

/**
 * What Strapi does behind commits and waits for nowhere, such as reading an entry again for its event
 * and its webhooks. A database that is gone by then is told in the log, and ends no process; who stops
 * can wait for what is still under way.
 */
export class CommitCallbacks {
  private readonly running = new Set<Promise<unknown>>();

  constructor(private readonly strapi: Core.Strapi) {
    const db = strapi.db as unknown as { transaction: Transaction };
    const { transaction } = db;
    db.transaction = (work) =>
      transaction.call(
        db,
        work &&
          ((given) =>
            work({
              ...given,
              onCommit: (callback) => given.onCommit(() => this.run(callback)),
            }))
      );
  }

  /** Waits for all that is under way, and for what comes of it. */
  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  private run(callback: Callback): void {
    const done = (async () => callback())()
      .catch((error: unknown) =>
        this.strapi.log.error(
          `What was to be done behind a write failed; what was written stands. ${String(error)}`
        )
      )
      .finally(() => this.running.delete(done));
    this.running.add(done);
  }
}
