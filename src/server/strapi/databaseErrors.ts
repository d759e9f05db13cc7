/**
 * PostgreSQL: serialization failure, deadlock. MariaDB and MySQL: deadlock, lock wait timeout, and a
 * row that somebody changed since the snapshot was taken.
 */
const LOCK_CONFLICTS: ReadonlySet<string> = new Set([
  '40001',
  '40P01',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_CHECKREAD',
]);

/** PostgreSQL: the connection failed, the server stops, its system fails, or it does not know itself. */
const UNANSWERED = /^(?:08|57|58|XX|40003)/;

/** What the driver of the database calls an error; empty where it does not. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';

/** Whether the database gave a transaction up for another one, so that it may be tried again. */
export const isLockConflict = (error: unknown): boolean => LOCK_CONFLICTS.has(codeOf(error));

/**
 * Whether Strapi refused to publish over a published row that another writer has taken away meanwhile:
 * MariaDB and MySQL show a transaction what was there when it first read. Nothing is written by then.
 */
export const isStaleSnapshot = (client: string, error: unknown): boolean =>
  client === 'mysql' &&
  error instanceof Error &&
  error.name === 'ApplicationError' &&
  error.message.includes(' already exists for UID "');

/**
 * Whether the database itself said no to a COMMIT, so that nothing of the transaction is written. Where
 * it did not answer, nobody knows.
 */
export function isRefusal(error: unknown): boolean {
  const code = codeOf(error);
  if (isLockConflict(error) || /^SQLITE_(?:FULL|BUSY|CONSTRAINT)/.test(code)) return true;
  // Which only what PostgreSQL says has, and no error of its driver or of the network.
  return Object.hasOwn(Object(error) as object, 'severity') && !UNANSWERED.test(code);
}
