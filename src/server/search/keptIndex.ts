import type { Core } from '@strapi/strapi';
import type { GoesOn } from '../strapi/startChecks';
import {
  DatabaseEngine,
  STORY_STATES,
  type IndexedType,
  type KeptStory,
  type StoryKey,
  type StoryState,
} from './engines';

/** The next rows in their order, as they are found, and the number of the last of them; null for none. */
export interface Batch {
  stories: KeptStory[];
  last: number | null;
}

export interface KeptType extends IndexedType {
  /** What is kept, in the store and in words for the log. */
  key: string;
  name: string;
  /** Of what is kept of a row. With another one, all is made anew at the next start. */
  version: number;
  /**
   * Reads the next rows behind one and hands them to `keep`, while nobody writes them.
   *
   * @param limit how many at most
   */
  next(behind: number, limit: number, keep: (batch: Batch) => Promise<void>): Promise<Batch>;
}

/** Rows that are read and kept together. */
const BATCH = 500;
/** More than these are kept behind the start, which would take too long. */
const FEW = 1000;
/** How often it is said how far it is. */
const TOLD_EVERY = 10_000;

/** What the rows of a type are found by, in the database's own engine, and whether that is all of them. */
export class KeptIndex {
  readonly engine: DatabaseEngine;
  private building: Promise<void> = Promise.resolve();
  private isBuilding = false;
  private stopped = false;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly of: KeptType
  ) {
    this.engine = new DatabaseEngine(strapi, of);
  }

  private get kept() {
    return { type: 'plugin', name: 'newsroom', key: this.of.key };
  }

  private get version(): number {
    return this.of.version + this.engine.form;
  }

  /** Makes what is missing, and makes all anew that is of another version. */
  async start(): Promise<void> {
    if (!(await this.isMade())) await this.makeAnew();
  }

  /** Makes all anew where it is not of the rows that there are. */
  async compare(goesOn: GoesOn): Promise<void> {
    if (this.isBuilding) return;
    for (const state of STORY_STATES) {
      if (!(await this.engine.tables.isRight(state, goesOn))) return this.makeAnew();
    }
  }

  private async makeAnew(): Promise<void> {
    await this.strapi.store.delete(this.kept);
    await this.engine.tables.make();
    const rows = await this.engine.tables.count();
    this.isBuilding = true;
    this.building = this.rebuild()
      .catch((error: unknown) => {
        this.strapi.log.error(
          `Not all ${this.of.name} can be searched yet; it goes on at the next start. ${String(error)}`
        );
      })
      .finally(() => {
        this.isBuilding = false;
      });
    if (rows <= FEW) await this.building;
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

  private async isMade(): Promise<boolean> {
    const kept = (await this.strapi.store.get(this.kept)) as { version?: number } | null;
    return kept?.version === this.version && (await this.engine.tables.isMade());
  }

  /** Keeps all rows anew. */
  async rebuild(): Promise<void> {
    const done = await this.handOver(({ stories }) => this.engine.index(stories));
    if (this.stopped) return;
    await this.strapi.store.set({ ...this.kept, value: { version: this.version } });
    if (done >= TOLD_EVERY) this.strapi.log.info(`All ${this.of.name} can be searched.`);
  }

  /**
   * Hands over all rows, some at a time.
   *
   * @param keep is given them while nobody writes them
   * @param pass is given them behind that
   * @returns how many they were
   */
  async handOver(
    keep: (batch: Batch) => Promise<void>,
    pass: (batch: Batch) => Promise<void> = async () => undefined
  ): Promise<number> {
    let done = 0;
    for (let last: number | null = 0; last !== null && !this.stopped; ) {
      const batch: Batch = await this.of.next(last, BATCH, keep);
      await pass(batch);
      last = batch.last;
      done += batch.stories.length;
      if (batch.stories.length > 0 && done % TOLD_EVERY < BATCH && done >= TOLD_EVERY) {
        this.strapi.log.info(
          `The newsroom has made ${done} versions of ${this.of.name} searchable.`
        );
      }
    }
    return done;
  }

  /**
   * Keeps what versions say as they stand now.
   *
   * @param states those that were read
   * @param stories what of them there is
   */
  async follow(
    versions: ReadonlyArray<Omit<StoryKey, 'state'>>,
    states: readonly StoryState[],
    stories: readonly KeptStory[]
  ): Promise<void> {
    const gone = versions.flatMap((version) => goneOf(version, states, stories));
    if (gone.length > 0) await this.engine.remove(gone);
    if (stories.length > 0) await this.engine.index(stories);
  }
}

/** Those of some states that a version is not in. */
export const goneOf = (
  { documentId, locale }: Omit<StoryKey, 'state'>,
  states: readonly StoryState[],
  stories: readonly KeptStory[]
): StoryKey[] =>
  states
    .filter(
      (state) =>
        !stories.some(
          (story) =>
            story.state === state && story.documentId === documentId && story.locale === locale
        )
    )
    .map((state) => ({ documentId, locale, state }));
