import { setTimeout as pause } from 'node:timers/promises';

/** PostgreSQL: serialization failure, deadlock. MariaDB and MySQL: deadlock, lock wait timeout. */
const LOCK_CONFLICTS: ReadonlySet<string> = new Set([
  '40001',
  '40P01',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
]);

/** Whether the database gave a transaction up for another one, so that it may be tried again. */
export const isLockConflict = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  typeof error.code === 'string' &&
  LOCK_CONFLICTS.has(error.code);

/** Waits a random time that grows with each attempt, so that those who collided do not meet again. */
export const pauseBeforeRetry = (attempt: number): Promise<void> =>
  pause(Math.random() * 10 * (attempt + 1));
