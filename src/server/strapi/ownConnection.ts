import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/**
 * A connection beside Strapi's pool, for what is asked again and again: the pool may be busy for
 * seconds. Null for a database in this process's memory, which has no other connection.
 *
 * @returns to be ended by `destroy`
 */
export function ownConnection(strapi: Core.Strapi): Knex.Client | null {
  const { client } = strapi.db.connection;
  const { connection } = client.config as { connection?: { filename?: string } };
  if (connection?.filename === ':memory:') return null;
  const Client = client.constructor as new (config: Knex.Config) => Knex.Client;
  return new Client({ ...client.config, pool: { min: 0, max: 1 } });
}

/** SQLite waits in place for another writer, which would hold up everybody: it is to say so at once. */
export async function neverWait(strapi: Core.Strapi, client: Knex.Client): Promise<void> {
  if (strapi.db.dialect.client === 'sqlite') await client.raw('PRAGMA busy_timeout = 0');
}
