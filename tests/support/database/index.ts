import { randomBytes } from 'node:crypto';
import type { DatabaseKind, TestDatabase } from './kind';
import { mariadb } from './mariadb';
import { postgres } from './postgres';
import { sqlite } from './sqlite';
import { namesOfTemplates, templateOf, type Fill } from './templates';

export type { TestDatabase } from './kind';

const KINDS: Record<string, DatabaseKind> = { sqlite, postgres, mysql: mariadb, mariadb };

/** The kind that DATABASE_CLIENT asks for, SQLite when it asks for none. */
const kind = (): DatabaseKind => KINDS[process.env.DATABASE_CLIENT ?? ''] ?? sqlite;

const uniqueName = () => `newsroom_test_${process.pid}_${randomBytes(4).toString('hex')}`;

/** An empty database. */
export const createDatabase = (): Promise<TestDatabase> => kind().create(uniqueName());

/**
 * A database as a newsroom leaves it that has started for the first time: a copy of one that `fill`
 * filled, once in a run of the tests.
 *
 * @param variant what the first start depends on
 */
export async function createFilledDatabase(variant: string, fill: Fill): Promise<TestDatabase> {
  const template = await templateOf(kind(), variant, fill);
  return kind().copy(template, uniqueName());
}

/** Drops what this run of the tests copied its databases from. */
export async function dropTemplates(): Promise<void> {
  for (const { client, name } of namesOfTemplates()) await KINDS[client]?.drop(name);
}
