/** Hands a statement to the driver of the database, on one of its connections. */
type Send = (connection: object, statement: object) => Promise<unknown>;

/** The last statement of each connection, which the next one waits for. */
const lastOf = new WeakMap<object, Promise<unknown>>();

/**
 * Hands a statement on when the one before it on the same connection was answered. Strapi asks for all
 * relations of an entry at once, also in a transaction, which has one connection: pg lets them wait for
 * each other, warns of it, and will refuse it.
 */
export const oneStatementAtOnce =
  (send: Send): Send =>
  (connection, statement) => {
    const next = () => send(connection, statement);
    const answered = (lastOf.get(connection) ?? Promise.resolve()).then(next, next);
    lastOf.set(connection, answered);
    return answered;
  };
