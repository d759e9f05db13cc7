import type { Core } from '@strapi/strapi';
import { whileUrlsStand, type OutletMap } from '../outlet';
import type { Row, Version } from '../strapi/rows';
import type { GoesOn } from '../strapi/startChecks';
import { SEARCH_TABLES } from '../strapi/searchTables';
import { ARTICLE } from '../strapi/uids';
import type {
  DatabaseEngine,
  SearchEngine,
  SearchHit,
  SearchQuestion,
  StoryState,
} from './engines';
import { goneOf, KeptIndex } from './keptIndex';
import { searchOptions } from './options';
import { readNextSearched, readSearched, searchedRows } from './stories/readSearched';

/** What stories are found by, and kept true to them. */
export class StorySearch {
  private readonly index: KeptIndex;

  constructor(private readonly strapi: Core.Strapi) {
    this.index = new KeptIndex(strapi, {
      uid: ARTICLE,
      tables: SEARCH_TABLES,
      key: 'search_index',
      name: 'stories',
      version: 3,
      next: (behind, limit, keep) =>
        whileUrlsStand(strapi, async () => {
          const batch = await readNextSearched(strapi, behind, limit);
          await keep(batch);
          return batch;
        }),
    });
  }

  get isOn(): boolean {
    return searchOptions(this.strapi).enabled;
  }

  /** Whether an operator's own engine searches. */
  get isForeign(): boolean {
    return searchOptions(this.strapi).engine !== null;
  }

  private get own(): DatabaseEngine {
    return this.index.engine;
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

  /** Makes what is missing, and makes all anew that is of another version. */
  async start(): Promise<void> {
    if (this.isOn && !this.isForeign) await this.index.start();
  }

  /** Makes all anew where it is not of what there is. */
  async compare(goesOn: GoesOn): Promise<void> {
    if (this.isOn && !this.isForeign) await this.index.compare(goesOn);
  }

  /** Waits until what goes on behind the start is done. */
  settled(): Promise<void> {
    return this.index.settled();
  }

  /** Ends it. */
  stop(): Promise<void> {
    return this.index.stop();
  }

  /**
   * Hands every story to the engine. For an operator's own engine, and for archives that are written past
   * Strapi: `strapi.plugin('newsroom').service('search').rebuild()`.
   */
  async rebuild(): Promise<void> {
    if (!this.isForeign) return this.index.rebuild();
    await this.index.handOver(
      async () => undefined,
      ({ stories }) => this.engine.index(stories)
    );
  }

  /**
   * Keeps what stories are found by that are new; with an operator's engine behind their commit.
   *
   * @param rows drafts and published ones, with their body, names and places
   */
  async addNew(rows: readonly Row[], isPublic: (row: Row) => boolean): Promise<void> {
    const stories = await searchedRows(this.strapi, rows, isPublic);
    await (this.isForeign ? this.engine : this.own).index(stories);
  }

  /** Keeps what stories are found by as they stand now, of those states that a write can have changed. */
  async follow(versions: readonly Version[], states: readonly StoryState[]): Promise<void> {
    const named = versions.flatMap(({ documentId, locale }) =>
      locale === null ? [] : { documentId, locale }
    );
    if (!this.isForeign) {
      await this.index.follow(named, states, await readSearched(this.strapi, named, states));
      return;
    }
    for (const version of named) {
      const stories = await readSearched(this.strapi, [version], states);
      const gone = goneOf(version, states, stories);
      if (gone.length > 0) await this.engine.remove(gone);
      if (stories.length > 0) await this.engine.index(stories);
    }
  }
}

export const storySearch = (strapi: Core.Strapi): StorySearch =>
  strapi.plugin('newsroom').service('search');
