import type { Core } from '@strapi/strapi';
import type { GoesOn } from '../../strapi/startChecks';
import { isKept, isRight } from './checkIndex';
import { compactCounts } from './compactCounts';
import { dialects, type Client } from './dialects';
import { makeIndex, removeIndex } from './makeIndex';
import { sourcesOf } from './tables';
import type { QualifyTable } from './triggers';
import type { IndexDatabase } from './indexDatabase';

/** Above so many rows a sum is worth putting together. */
const MANY_PARTS = 256;

const isClient = (client: string): client is Client => client in dialects;

/**
 * The places of all articles in the lists that sites open with, and how many there are: kept by the
 * database itself, so that a page of a list costs the same in an archive of a thousand articles and
 * of a million.
 */
export class ArticleIndex {
  private database: IndexDatabase | null = null;
  private compaction: Promise<void> | null = null;

  constructor(private readonly strapi: Core.Strapi) {}

  /** Writes a table's name; null while there is no index, and lists are Strapi's to answer. */
  get qualify(): QualifyTable | null {
    return this.database?.qualify ?? null;
  }

  /** The table of sections, to be asked only where there is an index. */
  get sections(): string {
    return this.database?.sources.sections ?? '';
  }

  /**
   * Makes the index where it is missing or was made by another version. A database user that may not
   * create triggers keeps nothing from starting: lists are then Strapi's.
   */
  async prepare(): Promise<void> {
    this.database = null;
    const database = this.describeDatabase();
    if (database) await this.unlessRight(database, () => isKept(database));
  }

  /** Makes it anew where it does not say what the articles say, as after an import that triggers did not follow. */
  async compare(goesOn: GoesOn): Promise<void> {
    const { database } = this;
    if (database) await this.unlessRight(database, () => isRight(database, goesOn));
  }

  private async unlessRight(
    database: IndexDatabase,
    isAsItShould: () => Promise<boolean>
  ): Promise<void> {
    try {
      if (!(await isAsItShould())) {
        this.database = null;
        await makeIndex(database);
      }
      this.database = database;
    } catch (error) {
      this.strapi.log.warn(
        `The newsroom could not keep an index of its articles; long lists will be slow. The database user has to be allowed to create tables and triggers. ${String(error)}`
      );
    }
  }

  /** Takes away what `prepare` made. */
  async remove(): Promise<void> {
    this.database = null;
    const database = this.describeDatabase();
    if (database) await removeIndex(database);
  }

  private describeDatabase(): IndexDatabase | null {
    const { db } = this.strapi;
    const client: string = db.dialect.client;
    if (!isClient(client)) return null;
    const schema = db.getSchemaName();
    return {
      strapi: this.strapi,
      sources: sourcesOf(this.strapi),
      dialect: dialects[client],
      client,
      qualify: (table) => (schema ? `"${schema}"."${table}"` : table),
    };
  }

  /** Puts a sum of many rows together, behind the answer that met it. */
  noteParts(parts: number): void {
    if (parts < MANY_PARTS || this.compaction || !this.database) return;
    this.compaction = compactCounts(this.database)
      .catch((error: unknown) => {
        this.strapi.log.warn(
          `The counts of the newsroom's index of articles were not put together. ${error}`
        );
      })
      .finally(() => {
        this.compaction = null;
      });
  }

  /** Waits for what is done behind answers: a database that goes would cut it off. */
  async settled(): Promise<void> {
    await this.compaction;
  }
}
