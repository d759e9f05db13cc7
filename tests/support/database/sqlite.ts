import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DatabaseKind, TestDatabase } from './kind';

const ROOM = 2 ** 30;

/** In memory where there is room for it: a test database needs no disk to survive a power cut. */
function place(): string {
  const memory = '/dev/shm';
  if (!fs.existsSync(memory)) return os.tmpdir();
  const { bavail, bsize } = fs.statfsSync(memory);
  return bavail * bsize > ROOM ? memory : os.tmpdir();
}

const folderOf = (name: string) => path.join(place(), name);
const fileOf = (name: string) => path.join(folderOf(name), 'test.db');

const drop = async (name: string) => fs.rmSync(folderOf(name), { recursive: true, force: true });

async function create(name: string): Promise<TestDatabase> {
  fs.mkdirSync(folderOf(name));
  return {
    environment: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: fileOf(name) },
    drop: () => drop(name),
  };
}

export const sqlite: DatabaseKind = {
  create,
  drop,
  async copy(template, name) {
    const database = await create(name);
    fs.copyFileSync(fileOf(template), fileOf(name));
    return database;
  },
};
