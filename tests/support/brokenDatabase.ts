import type { Core } from '@strapi/strapi';
import { cutAtCommit, type Begun } from './failingCommits';

/** More pages than SQLite has. */
const ALL_ROOM = 4_294_967_294;

/** Breaks the database of a newsroom in the midst of its work, and mends it. */
export interface BrokenDatabase {
  break(): Promise<void>;
  mend(): Promise<void>;
}

/**
 * How a database breaks: SQLite's disk is full; PostgreSQL and MariaDB lose the connection of each transaction
 * in the moment before its COMMIT.
 */
export const breakable = (strapi: Core.Strapi): BrokenDatabase =>
  strapi.db.dialect.client === 'sqlite' ? fullDisk(strapi) : cutConnections(strapi);

function fullDisk({ db }: Core.Strapi): BrokenDatabase {
  return {
    async break() {
      const [{ page_count: pages }] = await db.connection.raw('PRAGMA page_count');
      await db.connection.raw(`PRAGMA max_page_count = ${pages}`);
    },
    async mend() {
      await db.connection.raw(`PRAGMA max_page_count = ${ALL_ROOM}`);
    },
  };
}

function cutConnections(strapi: Core.Strapi): BrokenDatabase {
  const { client } = strapi.db.connection as { client: { transaction(...how: unknown[]): Begun } };
  const { transaction } = client;
  return {
    async break() {
      client.transaction = (...how) => {
        const begun = transaction.apply(client, how);
        cutAtCommit(strapi, begun);
        return begun;
      };
    },
    async mend() {
      client.transaction = transaction;
    },
  };
}
