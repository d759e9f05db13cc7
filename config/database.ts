import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

type Environment = Core.Config.Shared.ConfigParams['env'];

/** A SQLite file of its own, so that a first start needs no server. */
function sqlite(env: Environment) {
  const filename = path.resolve(env('DATABASE_FILENAME', path.join('.newsroom', 'newsroom.db')));
  fs.mkdirSync(path.dirname(filename), { recursive: true });
  return { client: 'sqlite' as const, connection: { filename }, useNullAsDefault: true };
}

/** The parts of DATABASE_URL by the names that the drivers use; the single settings where it is not set. */
function address(env: Environment, defaultPort: number) {
  const text = env('DATABASE_URL', '');
  if (!text) {
    return {
      host: env('DATABASE_HOST', '127.0.0.1'),
      port: env.int('DATABASE_PORT', defaultPort),
      database: env('DATABASE_NAME', 'newsroom'),
      user: env('DATABASE_USERNAME', 'newsroom'),
      password: env('DATABASE_PASSWORD', ''),
    };
  }
  if (!URL.canParse(text)) {
    throw new Error(
      'DATABASE_URL is not an address. Write it as client://user:password@host:port/name.'
    );
  }
  const url = new URL(text);
  return {
    host: url.hostname,
    port: url.port ? Number(url.port) : defaultPort,
    database: decodeURIComponent(url.pathname.slice(1)),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  };
}

/** A database server; DATABASE_URL, where given, wins over the single settings. */
function server(env: Environment, client: 'postgres' | 'mysql') {
  const ssl = env.bool('DATABASE_SSL', false) && {
    rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
  };
  return {
    client,
    connection: {
      ...address(env, client === 'postgres' ? 5432 : 3306),
      ssl,
      ...(client === 'postgres' && { schema: env('DATABASE_SCHEMA', 'public') }),
    },
    pool: { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) },
  };
}

function connection(env: Environment) {
  const client = env('DATABASE_CLIENT', 'sqlite');
  switch (client) {
    case 'sqlite':
      return sqlite(env);
    case 'postgres':
      return server(env, 'postgres');
    case 'mysql':
    case 'mariadb':
      return server(env, 'mysql');
    default:
      throw new Error(
        `DATABASE_CLIENT "${client}" is not known. Use sqlite, postgres, or mysql (for MySQL and MariaDB).`
      );
  }
}

/** Where the host keeps its content: Strapi's usual DATABASE_* variables, SQLite when none is set. */
const database = ({ env }: Core.Config.Shared.ConfigParams) => ({
  connection: {
    ...connection(env),
    acquireConnectionTimeout: env.int('DATABASE_CONNECTION_TIMEOUT', 60_000),
  },
});

export default database;
