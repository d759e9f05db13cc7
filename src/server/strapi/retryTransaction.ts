import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isLockConflict, isStaleSnapshot } from './databaseErrors';

const RETRIES = 20;

/** What Strapi hands to the work of a transaction. */
interface Transaction {
  trx: Knex.Transaction;
  onCommit(callback: () => void): void;
}

/** Waits a random time that grows with each attempt, so that those who collided do not meet again. */
const pauseBeforeRetry = (attempt: number): Promise<void> =>
  pause(Math.random() * 10 * (attempt + 1));

/**
 * Does work in a transaction, and again from the start where the database gave the transaction up for
 * another writer's, or Strapi took another's row for one that is still there: nothing of it was
 * written then. Inside a transaction it does the work once, since the whole of that one is lost.
 *
 * @param mayRetry asked where the database gave it up; false once the work did what may not be done twice
 */
export async function retryTransaction<Result>(
  strapi: Core.Strapi,
  work: (transaction: Transaction) => Promise<Result>,
  mayRetry: () => boolean = () => true
): Promise<Result> {
  const isNested = strapi.db.inTransaction();
  const { client } = strapi.db.dialect;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await strapi.db.transaction(work);
    } catch (error) {
      const isPassing = isStaleSnapshot(client, error) || (isLockConflict(error) && mayRetry());
      if (isNested || attempt >= RETRIES || !isPassing) throw error;
      await pauseBeforeRetry(attempt);
    }
  }
}

/**
 * Does work in such a transaction while nobody else does any on the same rows: the first statement
 * waits for whoever does, and what follows sees what they did.
 *
 * @param where which rows of the type are locked, e.g. `{ documentId }`
 */
export const retryLocked = <Result>(
  strapi: Core.Strapi,
  uid: string,
  where: Record<string, unknown>,
  work: () => Promise<Result>
): Promise<Result> =>
  retryTransaction(strapi, async () => {
    await strapi.db
      .queryBuilder(uid)
      .select(['id'])
      .where(where)
      .orderBy({ id: 'asc' })
      .forUpdate()
      .execute();
    return work();
  });
