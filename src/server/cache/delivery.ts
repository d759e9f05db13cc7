import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { hasDrafts } from '../strapi/rows';
import { attributesOf } from '../strapi/schema';
import {
  CAPTION_DECISION,
  CAPTION_JUDGEMENT,
  CAPTION_VERDICT,
  DELIVERY_CHANGE,
  IMPORTED_PAGE,
  MIRROR_LIST_ENTRY,
  MIRROR_LIST_STATE,
  PICTURE_FACT,
  PUBLIC_TYPES,
  UNDECLARED_COPY,
} from '../strapi/uids';
import { AnswerStore } from './answerStore';
import { holdUntil, watchReads } from './answering';
import { ChangeLog } from './changeLog';
import { CookieNames } from './cookieNames';
import { FrontDoor } from './frontDoor';
import { nameKeysOfAnswer } from './nameKeysOfAnswer';
import { LARGE, outgoingHeaders } from './outgoingHeaders';
import { CacheablePaths } from './paths';
import { PurgeQueue } from './purge';
import { Questions } from './questions';
import { dependOn, EVERYTHING, type SurrogateKey } from './surrogateKeys';
import { rolesOf, type Role, type TableMeta } from './tables';
import { watchWrites } from './watchWrites';
import { apiPath } from '../http';
import { deliveryOptions } from './options';

/** For how long answers are given without word from the other nodes, in milliseconds. */
const LONGEST_SILENCE = 900;

/** What is read by no answer, or by routes that say so. */
const UNREAD: ReadonlySet<string> = new Set([
  CAPTION_DECISION,
  CAPTION_JUDGEMENT,
  CAPTION_VERDICT,
  DELIVERY_CHANGE,
  IMPORTED_PAGE,
  MIRROR_LIST_ENTRY,
  MIRROR_LIST_STATE,
  PICTURE_FACT,
  UNDECLARED_COPY,
]);

/** What sites read, from memory where that is right. */
export class Delivery {
  private readonly paths = new CacheablePaths();
  private readonly store: AnswerStore;
  private readonly node = randomUUID();
  private roles: ReadonlyMap<string, Role> = new Map();
  private queues: PurgeQueue[] = [];
  private door: FrontDoor | null = null;
  private log: ChangeLog | null = null;
  private timer: NodeJS.Timeout | null = null;
  /** When the other nodes were last asked and answered. */
  private heard = 0;
  private stopped = false;

  constructor(private readonly strapi: Core.Strapi) {
    this.store = new AnswerStore(this.options.maxBytes);
  }

  private get options() {
    return deliveryOptions(this.strapi);
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
  readonly holdUntil = holdUntil;

  /** Throws away what is made of these, here and at the CDNs; everything where none are named. */
  forget(keys: Iterable<SurrogateKey> = [EVERYTHING]): void {
    const touched = [...keys];
    this.store.touch(touched);
    for (const queue of this.queues) queue.add([...touched, LARGE]);
  }

  /** Before Strapi's middlewares are there. */
  register(): void {
    if (!this.options.enabled) return;
    for (const type of PUBLIC_TYPES) {
      this.cacheable(`/${this.strapi.contentType(type).info.pluralName}`);
    }
    for (const path of ['/feeds', '/sitemaps', '/robots', '/ninjs', '/oembed'])
      this.cacheable(path);
    this.strapi.server.use(nameKeysOfAnswer(this.strapi, () => this.roles));
  }

  /** Once the database is there. */
  async start(): Promise<void> {
    if (!this.options.enabled) return;
    const { strapi } = this;
    this.roles = this.readRoles();
    this.queues = this.options.purge.map((target) => new PurgeQueue(target, strapi.log));
    watchReads(strapi);
    watchWrites(strapi, {
      roles: this.roles,
      containers: containersOf(strapi),
      node: this.node,
      touched: (keys) => this.forget(keys),
    });
    await this.listenToNodes();
    this.openDoor();
    // Options, schemas and code may have changed since these answers were given.
    for (const queue of this.queues) queue.add([EVERYTHING]);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.log?.stop();
    await Promise.all(this.queues.map((queue) => queue.stop()));
  }

  status() {
    return {
      enabled: this.options.enabled,
      closed: this.closed(),
      ...this.door?.counts,
      ...this.store.status(),
      purges: this.queues.map((queue) => queue.status),
    };
  }

  private openDoor(): void {
    const { httpServer, app } = this.strapi.server;
    const [listener, ...others] = httpServer.listeners('request');
    if (!listener) return;
    const { maxAnswerBytes, debug, ignoredCookies } = this.options;
    this.door = new FrontDoor(
      {
        store: this.store,
        questions: new Questions(this.paths, app.proxy, new CookieNames(ignoredCookies)),
        maxAnswerBytes,
        debug,
        closed: () => (this.stopped ? 'stopped' : null),
        isUnsure: () => this.closed() !== null,
        headersFor: (keys, own, until) => outgoingHeaders(keys, own, this.options, until),
      },
      (request, response) => void listener.call(httpServer, request, response)
    );
    httpServer.removeAllListeners('request');
    httpServer.on('request', this.door.listen);
    for (const other of others) httpServer.on('request', other as never);
  }

  private readRoles(): ReadonlyMap<string, Role> {
    const { strapi } = this;
    return rolesOf(
      [...strapi.db.metadata.values()] as unknown as TableMeta[],
      {
        isContentType: (uid) => uid in strapi.contentTypes,
        isComponent: (uid) => uid in strapi.components,
        hasDrafts: (uid) => hasDrafts(strapi, uid),
      },
      UNREAD
    );
  }

  /** Why nothing is given from memory just now. */
  private closed(): string | null {
    if (this.stopped) return 'stopped';
    if (this.log && Date.now() - this.heard > LONGEST_SILENCE) return 'no word from the database';
    return null;
  }

  private async listenToNodes(): Promise<void> {
    const { client } = this.strapi.db.connection;
    const { connection } = client.config as { connection?: { filename?: string } };
    // A database in this process's memory has no other nodes.
    if (connection?.filename === ':memory:') return;
    const Client = client.constructor as new (config: Knex.Config) => Knex.Client;
    const own = new Client({ ...client.config, pool: { min: 0, max: 1 } });
    this.log = new ChangeLog(this.strapi, own, this.node);
    await this.log.start();
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
    const { log } = this;
    if (!log) return;
    const asked = Date.now();
    try {
      const keys = await log.read();
      // The node that wrote them tells the CDNs.
      if (keys.length > 0) this.store.touch(keys);
      if (log.missedSince(this.heard)) this.store.clear();
      this.heard = asked;
      await log.prune();
    } catch (error) {
      this.strapi.log.debug(`The newsroom could not ask for changes. ${String(error)}`);
    } finally {
      this.schedule();
    }
  }
}

/** Which content types have a component in them. */
function containersOf(strapi: Core.Strapi) {
  const isComponent = (uid: string) => uid in strapi.components;
  const componentsIn = (uid: string, seen: Set<string>): Set<string> => {
    for (const { component, components = [] } of Object.values(attributesOf(strapi, uid))) {
      for (const each of component ? [component] : components) {
        if (seen.has(each)) continue;
        seen.add(each);
        componentsIn(each, seen);
      }
    }
    return seen;
  };
  const inside = Object.keys(strapi.contentTypes).map(
    (uid) => [uid, componentsIn(uid, new Set())] as const
  );
  return {
    isComponent,
    typesWith: (component: string) =>
      inside.filter(([, components]) => components.has(component)).map(([uid]) => uid),
  };
}
