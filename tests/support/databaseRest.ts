import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

/** How often in a row nobody must be at the database: between two reads of one job it is let go. */
const CHECKS = 5;
const BETWEEN_CHECKS = 10;

/**
 * Waits until nobody asks the database anything. After a save is answered, Strapi reads what it
 * saved for its webhooks and waits for it nowhere: with the database closed under that, the process
 * would have an error that nobody takes.
 */
export async function databaseRest(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client as {
    pool: Record<'numUsed' | 'numPendingAcquires', () => number>;
  };
  for (let calm = 0; calm < CHECKS; calm += 1) {
    if (pool.numUsed() + pool.numPendingAcquires() > 0) calm = -1;
    await pause(BETWEEN_CHECKS);
  }
}
