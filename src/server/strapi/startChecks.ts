import { setImmediate as untilOthersHadTheirTurn } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { ARTICLE } from './uids';

/** Whether there is time for more: false as soon as Strapi is about to end. */
export type GoesOn = () => boolean;

/** Compares something with the archive and puts it right; ends early where it does not go on. */
type StartCheck = (goesOn: GoesOn) => Promise<void>;

/** Rows of stories up to which a start waits: that takes less than the start itself. */
const FEW = 5000;

/**
 * What is compared with the archive at a start, and put right where a program that was killed, or an archive
 * that was restored past Strapi, left something else. The start of a small archive waits for it. A large one
 * is answered from meanwhile, as other nodes answer from it while this one starts.
 */
export class StartChecks {
  private working: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(private readonly strapi: Core.Strapi) {}

  /** Runs them one after the other. Of those that a start waits for, one that fails fails the start. */
  async run(checks: readonly StartCheck[]): Promise<void> {
    if ((await this.largestNumber()) <= FEW) return this.runEach(checks);
    this.working = untilOthersHadTheirTurn()
      .then(() => this.runEach(checks))
      .catch((error: unknown) => {
        this.strapi.log.error(
          `Not all that the newsroom keeps was compared with the stories; that is done at the next start. ${String(error)}`
        );
      });
  }

  /** Waits until what goes on behind the start is done. */
  async settled(): Promise<void> {
    await this.working;
  }

  /** Ends it. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.settled();
  }

  private async runEach(checks: readonly StartCheck[]): Promise<void> {
    const goesOn = () => !this.isStopped;
    for (const check of checks) {
      if (!goesOn()) return;
      await check(goesOn);
    }
  }

  /** Read off the end of an index; there were at least as many rows as that. */
  private async largestNumber(): Promise<number> {
    const { db } = this.strapi;
    const [row]: Array<{ largest: number | string | null }> = await db
      .getConnection(db.metadata.get(ARTICLE).tableName)
      .max({ largest: 'id' });
    return Number(row?.largest ?? 0);
  }
}

export const startChecks = (strapi: Core.Strapi): StartChecks =>
  strapi.plugin('newsroom').service('start-checks');
