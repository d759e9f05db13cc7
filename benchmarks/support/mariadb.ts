import mysql, { type Connection, type RowDataPacket } from 'mysql2/promise';
import type { BenchDatabase } from './benchDatabase';

const server = () => ({
  host: process.env.DATABASE_HOST ?? '127.0.0.1',
  port: Number(process.env.DATABASE_PORT ?? 3306),
  user: process.env.DATABASE_USERNAME ?? 'root',
  password: process.env.DATABASE_PASSWORD ?? '',
});

type Rows = Array<Record<string, unknown>>;

async function connected<Result>(
  database: string | undefined,
  work: (read: (sql: string) => Promise<Rows>, connection: Connection) => Promise<Result>
): Promise<Result> {
  const connection = await mysql.createConnection({ ...server(), ...(database && { database }) });
  try {
    const read = async (sql: string): Promise<Rows> => {
      const [rows] = await connection.query<RowDataPacket[]>(sql);
      return Array.isArray(rows) ? rows : [];
    };
    return await work(read, connection);
  } finally {
    await connection.end();
  }
}

const tablesIn = async (read: (sql: string) => Promise<Rows>): Promise<string[]> =>
  (await read('SHOW TABLES')).map((row) => String(Object.values(row)[0]));

/** Another database with the tables and rows of one, which MariaDB has no statement for. Triggers stay behind. */
async function copyInto(original: string, name: string): Promise<void> {
  await connected(original, async (read) => {
    const tables = await tablesIn(read);
    const made: string[] = [];
    for (const table of tables) {
      const [definition] = await read(`SHOW CREATE TABLE \`${table}\``);
      made.push(String(definition?.['Create Table']));
    }
    await read('SET FOREIGN_KEY_CHECKS = 0');
    await read(`USE ${name}`);
    for (const statement of made) await read(statement);
    for (const table of tables) {
      await read(`INSERT INTO \`${table}\` SELECT * FROM ${original}.\`${table}\``);
    }
  });
}

/** @param nameIt makes up a name that no other database has */
export async function createMariadb(
  nameIt: () => string,
  original?: string
): Promise<BenchDatabase> {
  const name = nameIt();
  await connected(undefined, (read) => read(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`));
  if (original !== undefined) await copyInto(original, name);
  const { host, port, user, password } = server();
  return {
    kind: 'mariadb',
    environment: {
      DATABASE_CLIENT: 'mysql',
      DATABASE_HOST: host,
      DATABASE_PORT: String(port),
      DATABASE_NAME: name,
      DATABASE_USERNAME: user,
      DATABASE_PASSWORD: password,
    },
    run: (...statements) =>
      connected(name, async (read, connection) => {
        await connection.beginTransaction();
        let rows: Rows = [];
        for (const sql of statements) rows = await read(sql);
        await connection.commit();
        return rows;
      }),
    settle: () =>
      connected(name, async (read) => {
        for (const table of await tablesIn(read)) await read(`ANALYZE TABLE \`${table}\``);
      }),
    workers: () =>
      connected(undefined, async (read) => {
        const rows = await read(
          `SELECT TID AS thread FROM information_schema.processlist WHERE DB = '${name}'`
        );
        return rows.map(({ thread }) => Number(thread));
      }),
    copy: () => createMariadb(nameIt, name),
    drop: () => connected(undefined, async (read) => void (await read(`DROP DATABASE ${name}`))),
  };
}
