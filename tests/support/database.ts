import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import mysql from 'mysql2/promise';
import { Client } from 'pg';

/** A database that one test file has for itself. */
export interface TestDatabase {
  /** Variables that lead the host to it. */
  environment: Record<string, string>;
  drop(): Promise<void>;
}

const uniqueName = () => `newsroom_test_${process.pid}_${randomBytes(4).toString('hex')}`;

const host = process.env.DATABASE_HOST ?? '127.0.0.1';

async function sqlite(): Promise<TestDatabase> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-'));
  return {
    environment: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder, 'test.db') },
    drop: async () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

async function postgres(): Promise<TestDatabase> {
  const name = uniqueName();
  const user = process.env.DATABASE_USERNAME ?? 'postgres';
  const password = process.env.DATABASE_PASSWORD ?? '';
  const port = process.env.DATABASE_PORT ?? '5432';
  const run = async (sql: string) => {
    const client = new Client({ host, port: Number(port), user, password, database: 'postgres' });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await run(`CREATE DATABASE ${name}`);
  return {
    environment: serverEnvironment('postgres', port, name, user, password),
    drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function mariadb(): Promise<TestDatabase> {
  const name = uniqueName();
  const user = process.env.DATABASE_USERNAME ?? 'root';
  const password = process.env.DATABASE_PASSWORD ?? '';
  const port = process.env.DATABASE_PORT ?? '3306';
  const run = async (sql: string) => {
    const connection = await mysql.createConnection({ host, port: Number(port), user, password });
    try {
      await connection.query(sql);
    } finally {
      await connection.end();
    }
  };
  await run(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  return {
    environment: serverEnvironment('mysql', port, name, user, password),
    drop: () => run(`DROP DATABASE ${name}`),
  };
}

const serverEnvironment = (
  client: string,
  port: string,
  name: string,
  user: string,
  password: string
) => ({
  DATABASE_CLIENT: client,
  DATABASE_HOST: host,
  DATABASE_PORT: port,
  DATABASE_NAME: name,
  DATABASE_USERNAME: user,
  DATABASE_PASSWORD: password,
});

/** The kind of database that DATABASE_CLIENT asks for, SQLite when it asks for none. */
export const createDatabase = (): Promise<TestDatabase> => {
  switch (process.env.DATABASE_CLIENT) {
    case 'postgres':
      return postgres();
    case 'mysql':
    case 'mariadb':
      return mariadb();
    default:
      return sqlite();
  }
};
