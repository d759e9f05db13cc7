import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Client } from 'pg';
import type { BenchDatabase, DatabaseKind } from './benchDatabase';
import { createMariadb } from './mariadb';

export type { BenchDatabase, DatabaseKind } from './benchDatabase';

const uniqueName = () => `newsroom_bench_${process.pid}_${randomBytes(4).toString('hex')}`;

const MAKERS: Readonly<Record<DatabaseKind, () => Promise<BenchDatabase>>> = {
  sqlite: () => createSqlite(),
  postgres: () => createPostgres(),
  mariadb: () => createMariadb(uniqueName),
};

export const createDatabase = (kind: DatabaseKind): Promise<BenchDatabase> => MAKERS[kind]();

async function createSqlite(original?: string): Promise<BenchDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'newsroom-bench-'));
  const file = path.join(folder, 'bench.db');
  if (original !== undefined) copyFileSync(original, file);
  const open = <Result>(work: (database: SqliteDatabase.Database) => Result): Result => {
    const database = new SqliteDatabase(file);
    try {
      return work(database);
    } finally {
      database.close();
    }
  };
  return {
    kind: 'sqlite',
    environment: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file },
    run: async (...statements) =>
      open((database) => {
        database.pragma('synchronous = OFF');
        return database.transaction(() => {
          let rows: unknown[] = [];
          for (const sql of statements) {
            const statement = database.prepare(sql);
            if (statement.reader) rows = statement.all();
            else statement.run();
          }
          return rows as Array<Record<string, unknown>>;
        })();
      }),
    settle: async () => open((database) => void database.exec('ANALYZE')),
    workers: async () => [],
    copy: () => createSqlite(file),
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

const server = {
  host: process.env.DATABASE_HOST ?? '127.0.0.1',
  port: Number(process.env.DATABASE_PORT ?? 5432),
  user: process.env.DATABASE_USERNAME ?? 'postgres',
  password: process.env.DATABASE_PASSWORD ?? '',
};

async function connected<Result>(
  database: string,
  work: (client: Client) => Promise<Result>
): Promise<Result> {
  const client = new Client({ ...server, database });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function createPostgres(original?: string): Promise<BenchDatabase> {
  const name = uniqueName();
  const template = original === undefined ? '' : ` TEMPLATE ${original}`;
  await connected('postgres', (client) => client.query(`CREATE DATABASE ${name}${template}`));
  return {
    kind: 'postgres',
    environment: {
      DATABASE_CLIENT: 'postgres',
      DATABASE_HOST: server.host,
      DATABASE_PORT: String(server.port),
      DATABASE_NAME: name,
      DATABASE_USERNAME: server.user,
      DATABASE_PASSWORD: server.password,
    },
    run: (...statements) =>
      connected(name, async (client) => {
        await client.query('BEGIN');
        let rows: Array<Record<string, unknown>> = [];
        for (const sql of statements) rows = (await client.query(sql)).rows;
        await client.query('COMMIT');
        return rows;
      }),
    settle: () => connected(name, async (client) => void (await client.query('VACUUM ANALYZE'))),
    workers: () =>
      connected('postgres', async (client) => {
        const { rows } = await client.query<{ pid: number }>(
          'SELECT pid FROM pg_stat_activity WHERE datname = $1',
          [name]
        );
        return rows.map(({ pid }) => pid);
      }),
    copy: () => createPostgres(name),
    drop: () =>
      connected('postgres', async (client) => {
        await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
      }),
  };
}
