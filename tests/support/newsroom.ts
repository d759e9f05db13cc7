import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import type { settings } from '../../src/host/settings';
import type { Application } from './application';
import { createFilledDatabase, type TestDatabase } from './database';
import { databaseRest } from './databaseRest';

const ROOT = path.resolve(__dirname, '..', '..');
const KEEP_ALIVE = 600_000;

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
  /** Whether it answers GraphQL too, whose schema takes as long to build as all the rest. */
  graphql?: boolean;
  /** Options of Strapi's upload: another provider than Strapi's own disk. */
  upload?: Record<string, unknown>;
  /** The database of an earlier start, or an empty one from `createDatabase`. */
  database?: TestDatabase;
  /** The uploads of another start; a folder of its own, gone with its stop, unless given. */
  publicDirectory?: string;
  /** A project from `makeApplication` that runs, instead of our host. */
  application?: Application;
  /** Told when Strapi wants to be started anew, as by `strapi develop`; only then may it be. */
  onReload?(): void;
}

/** What the host reads a moment later, when Strapi starts it: the very module. */
const hostSettings = (): typeof settings =>
  jest.requireActual(path.join(ROOT, '.host', 'src', 'host', 'settings.js')).settings;

/** What Strapi keeps on the function by which it asks to be started anew. */
const RELOADER = { isWatching: true, isReloading: false };

interface Boot
  extends Pick<
    StartOptions,
    'configure' | 'options' | 'graphql' | 'upload' | 'application' | 'onReload'
  > {
  database: TestDatabase;
  publicDirectory: string;
}

const makePublicDirectory = () => fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-public-'));

/** Loads Strapi on a database; one that does not start lets go of it. */
async function load({
  database,
  publicDirectory,
  configure,
  options,
  graphql = false,
  upload = {},
  application,
  onReload,
}: Boot) {
  Object.assign(process.env, database.environment, {
    PUBLIC_DIRECTORY: publicDirectory,
    HOST: '127.0.0.1',
    PORT: '0',
  });
  const folders = application
    ? { appDir: application.folder, distDir: application.folder }
    : { appDir: ROOT, distDir: path.join(ROOT, '.host') };
  process.chdir(folders.appDir);
  const strapi = createStrapi({ ...folders, autoReload: onReload !== undefined });
  if (onReload) {
    // Strapi would tell the process that started it, which is jest's.
    Object.defineProperty(strapi, 'reload', { value: Object.assign(() => onReload(), RELOADER) });
  }
  strapi.log.level = process.env.TEST_LOG_LEVEL ?? 'error';
  configure?.(strapi);
  const usual = { ...hostSettings() };
  Object.assign(hostSettings(), { newsroom: options ?? usual.newsroom, graphql, upload });
  try {
    return await strapi.load();
  } catch (error) {
    await strapi.db?.destroy().catch(() => undefined);
    throw error;
  } finally {
    Object.assign(hostSettings(), usual);
  }
}

/** Starts and stops a newsroom, which leaves its tables and what a first start writes. */
async function firstStart(database: TestDatabase, publicRead: boolean): Promise<void> {
  const publicDirectory = makePublicDirectory();
  const strapi = await load({ database, publicDirectory, options: { publicRead } });
  await databaseRest(strapi);
  await strapi.destroy();
  fs.rmSync(publicDirectory, { recursive: true, force: true });
}

/** Of the plugin's options, only this one decides what a first start writes. */
const opensToThePublic = (options: Record<string, unknown> = hostSettings().newsroom) =>
  options.publicRead === true;

/**
 * Boots the newsroom, on a database where one has started before unless another is given. `locales`
 * are added to English, the default.
 */
export async function startNewsroom({
  configure,
  locales = [],
  options,
  graphql,
  upload,
  database: given,
  publicDirectory: uploads,
  application,
  onReload,
}: StartOptions = {}): Promise<Newsroom> {
  const publicRead = opensToThePublic(options);
  const database =
    given ??
    (await createFilledDatabase(publicRead ? 'public' : 'closed', (template) =>
      firstStart(template, publicRead)
    ));
  const publicDirectory = uploads ?? makePublicDirectory();
  let strapi: Core.Strapi;
  try {
    strapi = await load({
      database,
      publicDirectory,
      configure,
      options,
      graphql,
      upload,
      application,
      onReload,
    });
  } catch (error) {
    await database.drop();
    throw error;
  }
  // Strapi counts who signs in for the process, and one process runs many newsrooms.
  strapi.config.set('admin.rateLimit', { enabled: false });
  strapi.server.mount();
  // On a busy machine a test may pause for longer than Node keeps an idle connection, and meet its end.
  strapi.server.httpServer.keepAliveTimeout = KEEP_ALIVE;
  await new Promise<void>((resolve) => {
    strapi.server.httpServer.listen(0, '127.0.0.1', resolve);
  });
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
      process.chdir(ROOT);
      if (!keepDatabase) await database.drop();
      if (!uploads) fs.rmSync(publicDirectory, { recursive: true, force: true });
    },
  };
}
