import { LRUCache } from 'lru-cache';

/** A connection of better-sqlite3. */
interface Connection {
  /** @returns what runs again and again, with other values */
  prepare(sql: string): object;
}

/** What of a client of knex is used here. */
interface Client {
  driverName: string;
  /** Hands a statement to the driver. */
  _query(connection: Connection, statement: object): Promise<unknown>;
  /** By whose prototype knex makes the client of each transaction. */
  constructor: unknown;
}

/** Statements that are kept of each connection: those of a newsroom's day, a few kilobytes each. */
const KEPT = 500;
/** Longer texts name rows by the hundred, and do not come again. */
const LONGEST = 5000;
/** What else a statement does may change tables, and with them what the kept ones answer. */
const ORDINARY =
  /^\s*(select|insert|update|delete|replace|with|begin|commit|rollback|savepoint|release)\b/i;

/** The name in it is another each time. */
const NAMED_ANEW = /^\s*(savepoint|release|rollback\s+to)\b/i;

/**
 * Has SQLite compile each statement of knex once for each connection, and not each time that it is sent. No
 * statement is open when it is sent again: knex takes all of its rows at once. What others prepare on the
 * same connection is theirs, as they may have its rows in another form.
 */
export function keepStatements(client: Client): void {
  if (client.driverName !== 'better-sqlite3') return;
  const keepers = new WeakMap<Connection, Connection>();
  const Plain = client.constructor as new (...how: unknown[]) => Client;
  class Keeping extends Plain {
    override _query(connection: Connection, statement: object): Promise<unknown> {
      const keeper = keepers.get(connection) ?? keeperOf(connection);
      keepers.set(connection, keeper);
      return super._query(keeper, statement);
    }
  }
  client._query = Keeping.prototype._query;
  // A transaction has a client of its own, which has nothing of this one but its kind.
  client.constructor = Keeping;
}

/** What knex uses of a connection. */
function keeperOf(connection: Connection): Connection {
  const kept = new LRUCache<string, object>({ max: KEPT });
  return {
    prepare(sql) {
      const isOrdinary = ORDINARY.test(sql);
      if (!isOrdinary) kept.clear();
      if (!isOrdinary || sql.length > LONGEST || NAMED_ANEW.test(sql))
        return connection.prepare(sql);
      const prepared = kept.get(sql) ?? connection.prepare(sql);
      kept.set(sql, prepared);
      return prepared;
    },
  };
}
