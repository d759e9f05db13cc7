import { codeOf, isLockConflict } from './databaseErrors';
import { oneStatementAtOnce } from './oneStatementAtOnce';

/** A connection of the database's driver. */
interface Connection {
  /** Of better-sqlite3 only: whether a transaction is open on it. */
  inTransaction?: boolean;
  /** Why knex gives it to nobody any more. */
  __knex__disposed?: unknown;
}

/** A statement that was sent, with what the driver answered. */
interface Answered {
  /** Of PostgreSQL: what it did, which for a COMMIT may be ROLLBACK. */
  response?: { command?: string };
}

type Finish = (connection: Connection, value?: unknown) => Promise<unknown>;

/** What knex calls a transaction before it is one: what `client.transaction` answers. */
interface Transaction extends NodeJS.EventEmitter {
  /** From its first statement on, which is BEGIN. */
  trxClient?: Client;
  commit: Finish;
  /** The commit of one that was begun inside another: of a savepoint. */
  release: Finish;
}

/** What of a client of knex is used here. */
interface Client {
  /** The kind of database, as knex calls it. */
  dialect: string;
  transaction(...how: unknown[]): Transaction;
  query(connection: Connection, statement: string | { sql: string }): Promise<Answered>;
  /** Hands a statement to the driver. */
  _query(connection: Connection, statement: object): Promise<unknown>;
}

/** PostgreSQL: refused since an earlier statement of the transaction failed. */
const ALREADY_FAILED = '25P02';

/**
 * Makes `commit` of each transaction throw where nothing was committed, and what is still to be done in
 * one fail once the database has ended it. knex's own `commit` resolves whatever the database answers,
 * and tells of an error by a promise that Strapi awaits only until the transaction has begun. What is
 * sent in a transaction of PostgreSQL is sent one after the other; the other drivers see to that themselves.
 */
export function throwFailedCommits(client: Client): void {
  const begin = client.transaction;
  client.transaction = (...how) => {
    const transaction = begin.apply(client, how);
    watch(client, transaction);
    return transaction;
  };
}

function watch(client: Client, transaction: Transaction): void {
  let lastError: unknown;
  let isGivenUp = false;
  let failure: { error: unknown } | null = null;

  transaction.on('query-error', (error: unknown) => {
    if (codeOf(error) !== ALREADY_FAILED) lastError = error;
    if (codeOf(error).startsWith('ER_') && isLockConflict(error)) isGivenUp = true;
  });

  /**
   * Of MySQL, MariaDB and SQLite, which would write what follows at once and for good, as if there had
   * been no BEGIN. PostgreSQL refuses it by itself.
   */
  const hasEnded = (connection: Connection) => isGivenUp || connection.inTransaction === false;
  const whyEnded = () =>
    lastError ?? new Error('The database undid the transaction, and did not say why.');

  const guard = (trxClient: Client): Client['query'] => {
    const { query } = trxClient;
    return async (connection, statement) => {
      const sql = typeof statement === 'string' ? statement : statement.sql;
      if (/^rollback\b/i.test(sql)) return query.call(trxClient, connection, statement);
      const isCommit = /^commit\b/i.test(sql);
      try {
        if (hasEnded(connection)) throw whyEnded();
        const answered = await query.call(trxClient, connection, statement);
        if (isCommit && answered.response?.command === 'ROLLBACK') throw whyEnded();
        return answered;
      } catch (error) {
        if (isCommit || /^release\b/i.test(sql)) failure = { error };
        if (isCommit) await rollBack(client, connection);
        throw error;
      }
    };
  };
  transaction.once('query', () => {
    const { trxClient } = transaction;
    if (!trxClient) return;
    trxClient.query = guard(trxClient);
    if (trxClient.dialect === 'postgresql')
      trxClient._query = oneStatementAtOnce(trxClient._query.bind(trxClient));
    throwFailedCommits(trxClient);
  });

  for (const finish of ['commit', 'release'] as const) {
    const own = transaction[finish];
    transaction[finish] = async (connection, value) => {
      const answer = await own.call(transaction, connection, value);
      if (failure) throw failure.error;
      return answer;
    };
  }
}

/** So that whoever gets the connection next does not write into a transaction that nobody commits. */
async function rollBack(client: Client, connection: Connection): Promise<void> {
  if (connection.inTransaction === false) return;
  try {
    await client.query(connection, 'ROLLBACK');
  } catch (error) {
    connection.__knex__disposed = error;
  }
}
