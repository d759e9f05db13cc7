import { LRUCache } from 'lru-cache';

/** What better-sqlite3 runs again and again, with other values. */
interface Prepared {
  readonly source: string;
}

/** A connection of better-sqlite3. */
interface Connection {
  prepare(sql: string): Prepared;
}

/** What of a client of knex is used here. */
interface Client {
  driverName: string;
  /** Hands a statement to the driver. */
  _query(connection: Connection, statement: object): Promise<unknown>;
}

/** Statements that are kept of each connection: those of a newsroom's day, a few kilobytes each. */
const KEPT = 500;
/** Longer texts name rows by the hundred, and do not come again. */
const LONGEST = 5000;
/** What else a statement does may change tables, and with them what the kept ones answer. */
const ORDINARY =
  /^\s*(select|insert|update|delete|replace|with|begin|commit|rollback|savepoint|release)\b/i;

/**
 * Has SQLite compile each statement once for each connection, and not each time that it is sent, which
 * knex does. No statement is open when it is sent again: knex takes all of its rows at once.
 */
export function keepStatements(client: Client): void {
  if (client.driverName !== 'better-sqlite3') return;
  const { _query: send } = client;
  const known = new WeakSet<Connection>();
  client._query = (connection, statement) => {
    if (!known.has(connection)) {
      known.add(connection);
      prepareOnce(connection);
    }
    return send.call(client, connection, statement);
  };
}

function prepareOnce(connection: Connection): void {
  const kept = new LRUCache<string, Prepared>({ max: KEPT });
  const prepare = connection.prepare.bind(connection);
  connection.prepare = (sql) => {
    if (!ORDINARY.test(sql)) kept.clear();
    if (!ORDINARY.test(sql) || sql.length > LONGEST) return prepare(sql);
    const before = kept.get(sql);
    if (before) return before;
    const prepared = prepare(sql);
    kept.set(sql, prepared);
    return prepared;
  };
}
