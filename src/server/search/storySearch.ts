import type { Core } from '@strapi/strapi';
import { whileUrlsStand, type OutletMap } from '../outlet';
import type { Row, Version } from '../strapi/rows';
import {
  DatabaseEngine,
  STORY_STATES,
  type SearchEngine,
  type SearchHit,
  type SearchQuestion,
  type StoryKey,
  type StoryState,
} from './engines';
import { searchOptions } from './options';
import { readNextSearched, readSearched, searchedRows } from './stories/readSearched';

/** Of what is kept of a story. With another one, all is made anew at the next start. */
const VERSION = 2;
const KEPT = { type: 'plugin', name: 'newsroom', key: 'search_index' } as const;

/** Rows that are read and kept together, while nobody writes a story. */
const BATCH = 500;
/** More than these are kept behind the start, which would take too long. */
const FEW = 1000;
/** How often it is said how far it is. */
const TOLD_EVERY = 10_000;

/** What stories are found by, and kept true to them. */
export class StorySearch {
  private readonly own: DatabaseEngine;
  private building: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(private readonly strapi: Core.Strapi) {
    this.own = new DatabaseEngine(strapi);
  }

  get isOn(): boolean {
    return searchOptions(this.strapi).enabled;
  }

  /** Whether an operator's own engine searches. */
  get isForeign(): boolean {
    return searchOptions(this.strapi).engine !== null;
  }

  private get engine(): SearchEngine {
    return searchOptions(this.strapi).engine ?? this.own;
  }

  /** The database's own, with the texts of what it has; null where another one searches. */
  get database(): DatabaseEngine | null {
    return this.isForeign ? null : this.own;
  }

  /** @param map outlets and sections as they are now */
  find(question: SearchQuestion, map: OutletMap): Promise<SearchHit[]> {
    if (this.isForeign) return this.engine.search(question);
    const sections = map.allSections().map(({ documentId, name, names = [] }) => ({
      documentId,
      names: [name, ...names.map((each) => each.name)],
    }));
    return this.own.search(question, sections);
  }

  /** Makes what is missing, and makes all anew that is of another version or not of these stories. */
  async start(): Promise<void> {
    if (!this.isOn || this.isForeign || (await this.isRight())) return;
    await this.strapi.store.delete(KEPT);
    await this.own.tables.make();
    const { stories } = await this.own.tables.count('draft');
    this.building = this.rebuild().catch((error: unknown) => {
      this.strapi.log.error(
        `Not all stories can be searched yet; it goes on at the next start. ${String(error)}`
      );
    });
    if (stories <= FEW) await this.building;
  }

  /** Waits until what goes on behind the start is done. */
  async settled(): Promise<void> {
    await this.building;
  }

  /** Ends it. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.building;
  }

  private async isRight(): Promise<boolean> {
    const kept = (await this.strapi.store.get(KEPT)) as { version?: number } | null;
    if (kept?.version !== VERSION || !(await this.own.tables.isMade())) return false;
    for (const state of STORY_STATES) {
      const { kept: has, right, stories } = await this.own.tables.count(state);
      if (has !== stories || right !== stories) return false;
    }
    return true;
  }

  /**
   * Hands every story to the engine. For an operator's own engine, and for archives that are written past
   * Strapi: `strapi.plugin('newsroom').service('search').rebuild()`.
   */
  async rebuild(): Promise<void> {
    let done = 0;
    for (let last: number | null = 0; last !== null && !this.stopped; ) {
      const behind: number = last;
      const batch = await whileUrlsStand(this.strapi, async () => {
        const next = await readNextSearched(this.strapi, behind, BATCH);
        if (!this.isForeign) await this.own.add(next.stories);
        return next;
      });
      if (this.isForeign) await this.engine.index(batch.stories);
      last = batch.last;
      done += batch.stories.length;
      if (batch.stories.length > 0 && done % TOLD_EVERY < BATCH && done >= TOLD_EVERY) {
        this.strapi.log.info(`The newsroom has made ${done} versions of stories searchable.`);
      }
    }
    if (this.stopped || this.isForeign) return;
    await this.strapi.store.set({ ...KEPT, value: { version: VERSION } });
    if (done >= TOLD_EVERY) this.strapi.log.info('All stories can be searched.');
  }

  /**
   * Keeps what stories are found by that are new; with an operator's engine behind their commit.
   *
   * @param rows drafts and published ones, with their body, names and places
   */
  async addNew(rows: readonly Row[], isPublic: (row: Row) => boolean): Promise<void> {
    const stories = await searchedRows(this.strapi, rows, isPublic);
    await (this.isForeign ? this.engine.index(stories) : this.own.add(stories));
  }

  /** Keeps what stories are found by as they stand now, of those states that a write can have changed. */
  async follow(versions: readonly Version[], states: readonly StoryState[]): Promise<void> {
    for (const version of versions) {
      const { documentId, locale } = version;
      if (locale === null) continue;
      const stories = await readSearched(this.strapi, version, states);
      const gone: StoryKey[] = states
        .filter((state) => !stories.some((story) => story.state === state))
        .map((state) => ({ documentId, locale, state }));
      if (gone.length > 0) await this.engine.remove(gone);
      if (stories.length > 0) {
        await (this.isForeign ? this.engine.index(stories) : this.own.index(stories));
      }
    }
  }
}

export const storySearch = (strapi: Core.Strapi): StorySearch =>
  strapi.plugin('newsroom').service('search');
