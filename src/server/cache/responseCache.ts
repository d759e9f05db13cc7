import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { ownConnection } from '../strapi/ownConnection';
import { hasDrafts } from '../strapi/rows';
import {
  CAPTION_DECISION,
  REVIEWER_ANSWER,
  CAPTION_VERDICT,
  HANDOVER,
  IMPORTED_PAGE,
  MIRROR_SOURCE_ENTRY,
  MIRROR_SOURCE_STATE,
  OPEN_FORM,
  PICTURE_FACT,
  PUBLIC_TYPES,
  SCHEDULE_OUTCOME,
  STORY_VERSION,
  UNDECLARED_COPY,
} from '../strapi/uids';
import { AnswerMemory } from './answerMemory';
import { expireAt, watchReads } from './answerContext';
import { CacheChangeStore } from './cacheChangeStore';
import { KEPT_FILES_TABLE } from '../strapi/keptFilesTable';
import { CAPTION_SEARCH_TABLES, SEARCH_TABLES, wordsTableOf } from '../strapi/searchTables';
import { CHANGES_TABLE, makeChangesTable } from './changesTable';
import { CookieNames } from './cookieNames';
import { CacheListener } from './cacheListener';
import { nameKeysOfAnswer } from './nameKeysOfAnswer';
import { LARGE, outgoingHeaders } from './outgoingHeaders';
import { CacheablePaths } from './cacheablePaths';
import { PurgeQueue } from './purge';
import { RequestKeys } from './requestKeys';
import { RouteParameters } from './routeParameters';
import { dependOn, EVERYTHING, type SurrogateKey } from './surrogateKeys';
import { tableRolesOf, type TableRole, type TableMeta } from './tableRoles';
import { watchWrites } from './watchWrites';
import { apiPath } from '../http';
import { containersOf } from './containersOf';
import { cacheOptions } from './options';

/** For how long answers are given without word from the other nodes, in milliseconds. */
const LONGEST_SILENCE = 900;

/** What is read by no answer, or by routes that say so. */
const UNREAD: ReadonlySet<string> = new Set([
  CAPTION_DECISION,
  REVIEWER_ANSWER,
  CAPTION_VERDICT,
  HANDOVER,
  IMPORTED_PAGE,
  MIRROR_SOURCE_ENTRY,
  MIRROR_SOURCE_STATE,
  OPEN_FORM,
  PICTURE_FACT,
  SCHEDULE_OUTCOME,
  STORY_VERSION,
  UNDECLARED_COPY,
]);

/** Answers to anonymous readers, given again from memory where that is right. */
export class ResponseCache {
  private readonly paths = new CacheablePaths();
  private readonly memory: AnswerMemory;
  private readonly node = randomUUID();
  private tableRoles: ReadonlyMap<string, TableRole> = new Map();
  private queues: PurgeQueue[] = [];
  private readonly told: Array<(keys: readonly SurrogateKey[]) => void> = [];
  private listener: CacheListener | null = null;
  private changes: CacheChangeStore | null = null;
  private timer: NodeJS.Timeout | null = null;
  /** When the other nodes were last asked and answered. */
  private heard = 0;
  private stopped = false;

  constructor(private readonly strapi: Core.Strapi) {
    this.memory = new AnswerMemory(this.options.maxBytes);
  }

  private get options() {
    return cacheOptions(this.strapi);
  }

  /**
   * Lets answers below an address be stored. The routes there say with `dependOn` what their answers
   * are made of; what they read and do not say counts as a whole.
   *
   * @param prefix below the API and the option routePrefix, such as `/feeds`
   */
  cacheable(prefix: string): void {
    this.paths.add(`${apiPath(this.strapi)}${prefix}`);
  }

  /** Says of the answer to a request that it is made of these; for routes of the host's own. */
  readonly dependOn = dependOn;

  /** Says of the answer that is being made that it is right no longer than to a moment. */
  readonly expireAt = expireAt;

  /** Throws away what is made of these, here and at the CDNs; everything where none are named. */
  invalidate(keys: Iterable<SurrogateKey> = [EVERYTHING]): void {
    const touched = [...keys];
    this.memory.touch(touched);
    for (const queue of this.queues) queue.add([...touched, LARGE]);
    for (const tell of this.told) tell(touched);
  }

  /**
   * Tells of what this node changes: of each write right behind its commit, as CDNs are told.
   *
   * @param tell is called before whoever wrote is answered: it only takes note
   */
  onChange(tell: (keys: readonly SurrogateKey[]) => void): void {
    this.told.push(tell);
  }

  /** Before Strapi's middlewares are there. */
  register(): void {
    if (!this.options.enabled) return;
    for (const type of PUBLIC_TYPES) {
      this.cacheable(`/${this.strapi.contentType(type).info.pluralName}`);
    }
    for (const path of ['/corrections', '/feeds', '/sitemaps', '/robots', '/ninjs', '/oembed'])
      this.cacheable(path);
    this.strapi.server.use(nameKeysOfAnswer(this.strapi, () => this.tableRoles));
  }

  /** Once the database is there. */
  async start(): Promise<void> {
    if (!this.options.enabled) return;
    const { strapi } = this;
    await makeChangesTable(strapi);
    this.tableRoles = this.readTableRoles();
    this.queues = this.options.purge.map((target) => new PurgeQueue(target, strapi.log));
    watchReads(strapi);
    watchWrites(strapi, {
      tableRoles: this.tableRoles,
      containers: containersOf(strapi),
      node: this.node,
      touched: (keys) => this.invalidate(keys),
    });
    await this.listenToNodes();
    this.listen();
    // Options, schemas and code may have changed since these answers were given.
    for (const queue of this.queues) queue.add([EVERYTHING]);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.changes?.stop();
    await Promise.all(this.queues.map((queue) => queue.stop()));
  }

  status() {
    return {
      enabled: this.options.enabled,
      paused: this.whyPaused(),
      ...this.listener?.counts,
      ...this.memory.status(),
      purges: this.queues.map((queue) => queue.status),
    };
  }

  private listen(): void {
    const { httpServer, app } = this.strapi.server;
    const [listener, ...others] = httpServer.listeners('request');
    if (!listener) return;
    const { maxAnswerBytes, debug, ignoredCookies } = this.options;
    this.listener = new CacheListener(
      {
        memory: this.memory,
        requestKeys: new RequestKeys(
          this.paths,
          routeParametersOf(this.strapi),
          app.proxy,
          new CookieNames(ignoredCookies)
        ),
        maxAnswerBytes,
        debug,
        paused: () => (this.stopped ? 'stopped' : null),
        isUnsure: () => this.whyPaused() !== null,
        now: Date.now,
        headersFor: (keys, own, until) => outgoingHeaders(keys, own, this.options, until),
      },
      (request, response) => void listener.call(httpServer, request, response)
    );
    httpServer.removeAllListeners('request');
    httpServer.on('request', this.listener.listen);
    for (const other of others) httpServer.on('request', other as never);
  }

  private readTableRoles(): ReadonlyMap<string, TableRole> {
    const { strapi } = this;
    const roles = tableRolesOf(
      [...strapi.db.metadata.values()] as unknown as TableMeta[],
      {
        isContentType: (uid) => uid in strapi.contentTypes,
        isComponent: (uid) => uid in strapi.components,
        hasDrafts: (uid) => hasDrafts(strapi, uid),
      },
      UNREAD
    );
    // To write down a change is none.
    roles.set(CHANGES_TABLE, { kind: 'unread' });
    // What is found hangs on the stories and captions that it is found in.
    for (const table of [SEARCH_TABLES, CAPTION_SEARCH_TABLES].flatMap(Object.values<string>)) {
      roles.set(table, { kind: 'unread' });
      roles.set(wordsTableOf(table), { kind: 'unread' });
    }
    return roles.set(KEPT_FILES_TABLE, { kind: 'unread' });
  }

  /** Why nothing is given from memory just now. */
  private whyPaused(): string | null {
    if (this.stopped) return 'stopped';
    if (this.changes && Date.now() - this.heard > LONGEST_SILENCE)
      return 'no word from the database';
    return null;
  }

  private async listenToNodes(): Promise<void> {
    const own = ownConnection(this.strapi);
    // A database in this process's memory has no other nodes.
    if (!own) return;
    this.changes = new CacheChangeStore(this.strapi, own, this.node);
    await this.changes.start();
    this.heard = Date.now();
    this.schedule();
  }

  private schedule(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.hear(), this.options.nodePollMs);
    this.timer.unref();
  }

  /** Asks what other nodes changed. While the database does not answer, nothing is given from memory. */
  private async hear(): Promise<void> {
    const { changes } = this;
    if (!changes) return;
    const asked = Date.now();
    try {
      const keys = await changes.read();
      // The node that wrote them tells the CDNs.
      if (keys.length > 0) this.memory.touch(keys);
      if (changes.missedSince(this.heard)) this.memory.clear();
      this.heard = asked;
      await changes.prune();
    } catch (error) {
      this.strapi.log.debug(`The newsroom could not ask for changes. ${String(error)}`);
    } finally {
      this.schedule();
    }
  }
}

/** A route of the newsroom's own that says, in its `config`, which query parameters it looks at. */
interface OwnRoute {
  path: string;
  config?: { parameters?: readonly string[] };
  /** What was added to it by `contentAPI.addQueryParams`. */
  request?: { query?: object };
}

function routeParametersOf(strapi: Core.Strapi): RouteParameters {
  const parameters = new RouteParameters();
  const routers = strapi.plugin('newsroom').routes as unknown as Record<
    'content-api',
    { routes: OwnRoute[] }
  >;
  const { routes } = routers['content-api'];
  for (const { path, config, request } of routes) {
    if (!config?.parameters) continue;
    const added = Object.keys(request?.query ?? {});
    parameters.add(`${apiPath(strapi)}${path}`, [...config.parameters, ...added]);
  }
  return parameters;
}
