import { Client } from 'pg';
import type { DatabaseKind, TestDatabase } from './kind';
import { environmentOf, serverOf } from './server';

const server = () => serverOf(5432, 'postgres');

async function run(sql: string): Promise<void> {
  const client = new Client({ ...server(), database: 'postgres' });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

const drop = (name: string) => run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);

async function create(name: string, template?: string): Promise<TestDatabase> {
  await run(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ''}`);
  const environment = environmentOf('postgres', server(), name);
  // A commit waits for no disk: a test database needs to survive no power cut.
  environment.PGOPTIONS = '-c synchronous_commit=off';
  return { environment, drop: () => drop(name) };
}

export const postgres: DatabaseKind = {
  create: (name) => create(name),
  drop,
  copy: (template, name) => create(name, template),
};
