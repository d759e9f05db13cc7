import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';

/** The compiled benchmarks lie in .host/benchmarks of the repository. */
const ROOT = path.join(__dirname, '..', '..', '..');

/** Runs a measurement in this repository's own host, on a database of its own in a temporary folder. */
export async function inHost<T>(measure: (strapi: Core.Strapi) => Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-bench-'));
  Object.assign(process.env, {
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(folder, 'newsroom.db'),
    PUBLIC_DIRECTORY: path.join(folder, 'public'),
  });
  fs.mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  process.chdir(ROOT);
  const strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, '.host') });
  strapi.log.level = 'error';
  try {
    await strapi.load();
    return await measure(strapi);
  } finally {
    await strapi.destroy();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
