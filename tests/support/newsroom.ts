import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { createDatabase } from './database';

const ROOT = path.resolve(__dirname, '..', '..');

export interface Answer {
  status: number;
  headers: Headers;
  // The body of an answer is whatever the server sent; each test says what it expects of it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

/** A newsroom that runs for one test file: the real Strapi, listening, on a database of its own. */
export interface Newsroom {
  strapi: Core.Strapi;
  url: string;
  /** An API token with full access. */
  token: string;
  /** A request as a reader's site makes it: without any token. */
  read(path: string): Promise<Answer>;
  /** A request with a full-access API token. */
  call(method: string, path: string, data?: unknown): Promise<Answer>;
  stop(): Promise<void>;
}

export async function answer(response: Response): Promise<Answer> {
  const text = await response.text();
  let body: unknown = text;
  try {
    body = text === '' ? null : JSON.parse(text);
  } catch {
    // Not JSON: the test sees the text.
  }
  return { status: response.status, headers: response.headers, body };
}

export interface StartOptions {
  /** Runs between making Strapi and loading it, to change its configuration. */
  configure?(strapi: Core.Strapi): void;
  locales?: string[];
}

/** Boots the newsroom. `locales` are added to English, the default. */
export async function startNewsroom({ configure, locales = [] }: StartOptions = {}): Promise<Newsroom> {
  const database = await createDatabase();
  const publicDirectory = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-public-'));
  Object.assign(process.env, database.environment, {
    PUBLIC_DIRECTORY: publicDirectory,
    HOST: '127.0.0.1',
    PORT: '0',
  });
  process.chdir(ROOT);
  const strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, '.host') });
  strapi.log.level = process.env.TEST_LOG_LEVEL ?? 'error';
  configure?.(strapi);
  try {
    await strapi.load();
    strapi.server.mount();
    await new Promise<void>((resolve) => {
      strapi.server.httpServer.listen(0, '127.0.0.1', resolve);
    });
  } catch (error) {
    await strapi.db?.destroy().catch(() => undefined);
    await database.drop();
    throw error;
  }
  for (const code of locales) {
    await strapi.plugin('i18n').service('locales').create({ code, name: code });
  }
  const port = (strapi.server.httpServer.address() as { port: number }).port;
  const url = `http://127.0.0.1:${port}`;
  const token = await strapi
    .service('admin::api-token')
    .create({ name: 'tests', type: 'full-access', description: '', lifespan: null });
  return {
    strapi,
    url,
    token: token.accessKey,
    read: async (target) => answer(await fetch(`${url}${target}`, { redirect: 'manual' })),
    call: async (method, target, data) =>
      answer(
        await fetch(`${url}${target}`, {
          method,
          redirect: 'manual',
          headers: { Authorization: `Bearer ${token.accessKey}`, 'Content-Type': 'application/json' },
          ...(data !== undefined && { body: JSON.stringify(data) }),
        })
      ),
    async stop() {
      await strapi.destroy();
      await database.drop();
      fs.rmSync(publicDirectory, { recursive: true, force: true });
    },
  };
}
