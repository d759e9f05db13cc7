import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import type { settings } from '../../src/host/settings';
import { createDatabase, type TestDatabase } from './database';
import { databaseRest } from './databaseRest';

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
  /** A request with any token, or with none. */
  request(
    method: string,
    path: string,
    request?: { token?: string; data?: unknown }
  ): Promise<Answer>;
  /** To start another newsroom on, after `stop({ keepDatabase: true })`. */
  database: TestDatabase;
  stop(how?: { keepDatabase?: boolean }): Promise<void>;
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
  /** Options of the plugin, instead of those in the host's config/plugins. */
  options?: Record<string, unknown>;
  /** The database of an earlier start; a new one otherwise. */
  database?: TestDatabase;
}

/** What the host reads a moment later, when Strapi starts it: the very module. */
const hostSettings = (): typeof settings =>
  jest.requireActual(path.join(ROOT, '.host', 'src', 'host', 'settings.js')).settings;

/** Boots the newsroom. `locales` are added to English, the default. */
export async function startNewsroom({
  configure,
  locales = [],
  options,
  database: given,
}: StartOptions = {}): Promise<Newsroom> {
  const database = given ?? (await createDatabase());
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
  const usual = { ...hostSettings() };
  Object.assign(hostSettings(), { newsroom: options ?? usual.newsroom });
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
  } finally {
    Object.assign(hostSettings(), usual);
  }
  for (const code of locales) {
    await strapi.plugin('i18n').service('locales').create({ code, name: code });
  }
  const port = (strapi.server.httpServer.address() as { port: number }).port;
  const url = `http://127.0.0.1:${port}`;
  const token = await strapi
    .service('admin::api-token')
    .create({ name: `tests ${Date.now()}`, type: 'full-access', description: '', lifespan: null });
  const request: Newsroom['request'] = async (method, target, { token: bearer, data } = {}) =>
    answer(
      await fetch(`${url}${target}`, {
        method,
        redirect: 'manual',
        headers: {
          ...(bearer !== undefined && { Authorization: `Bearer ${bearer}` }),
          ...(data !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(data !== undefined && { body: JSON.stringify(data) }),
      })
    );
  return {
    strapi,
    url,
    token: token.accessKey,
    database,
    request,
    read: (target) => request('GET', target),
    call: (method, target, data) => request(method, target, { token: token.accessKey, data }),
    async stop({ keepDatabase = false } = {}) {
      await databaseRest(strapi);
      await strapi.destroy();
      if (!keepDatabase) await database.drop();
      fs.rmSync(publicDirectory, { recursive: true, force: true });
    },
  };
}
