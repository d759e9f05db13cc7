import mysql, { type Connection, type RowDataPacket } from 'mysql2/promise';
import type { DatabaseKind, TestDatabase } from './kind';
import { environmentOf, serverOf } from './server';

const server = () => serverOf(3306, 'root');

async function withConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await mysql.createConnection({ ...server(), multipleStatements: true });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

const run = (sql: string) =>
  withConnection(async (connection) => void (await connection.query(sql)));

const drop = (name: string) => run(`DROP DATABASE IF EXISTS ${name}`);

async function create(name: string, fill = ''): Promise<TestDatabase> {
  await run(`CREATE DATABASE ${name} CHARACTER SET utf8mb4; ${fill}`);
  return { environment: environmentOf('mysql', server(), name), drop: () => drop(name) };
}

/** Per template, the statements that make its tables and fill them, once read. */
const scripts = new Map<string, string>();

/** MariaDB copies no databases: these statements do, for the one that is in use. */
const scriptOf = async (template: string): Promise<string> =>
  withConnection(async (connection) => {
    const read = async (sql: string) => (await connection.query<RowDataPacket[]>(sql))[0];
    await connection.query(`USE ${template}`);
    const tables = (await read('SHOW TABLES')).map((row) => String(Object.values(row)[0]));
    const statements: string[] = [];
    for (const table of tables) {
      const [definition] = await read(`SHOW CREATE TABLE \`${table}\``);
      statements.push(String(definition?.['Create Table']));
    }
    for (const table of tables) {
      if ((await read(`SELECT 1 FROM \`${table}\` LIMIT 1`)).length === 0) continue;
      statements.push(`INSERT INTO \`${table}\` SELECT * FROM ${template}.\`${table}\``);
    }
    return statements.join(';\n');
  });

export const mariadb: DatabaseKind = {
  create: (name) => create(name),
  drop,
  async copy(template, name) {
    const script = scripts.get(template) ?? (await scriptOf(template));
    scripts.set(template, script);
    return create(name, `USE ${name}; SET FOREIGN_KEY_CHECKS = 0; ${script}`);
  },
};
