import type { Core } from '@strapi/strapi';
import { checkOrder } from './checkOrder';
import { compactCounts } from './compactCounts';
import { dialects, type Client } from './dialects';
import { makeOrder, removeOrder } from './makeOrder';
import { sourcesOf } from './tables';
import type { Qualify } from './triggers';
import type { Place } from './place';

/** Above so many rows a sum is worth putting together. */
const MANY_PARTS = 256;

const isClient = (client: string): client is Client => client in dialects;

/**
 * The places of all articles in the lists that sites open with, and how many there are: kept by the
 * database itself, so that a page of a list costs the same in an archive of a thousand articles and
 * of a million.
 */
export class ArticleOrder {
  private place: Place | null = null;
  private compaction: Promise<void> | null = null;

  constructor(private readonly strapi: Core.Strapi) {}

  /** Writes a table's name; null while there is no order, and lists are Strapi's to answer. */
  get at(): Qualify | null {
    return this.place?.at ?? null;
  }

  /** The table of sections, to be asked only where there is a order. */
  get sections(): string {
    return this.place?.sources.sections ?? '';
  }

  /**
   * Makes the order where it is missing, was made by another version or is not right. A database
   * user that may not create triggers keeps nothing from starting: lists are then Strapi's.
   */
  async prepare(): Promise<void> {
    this.place = null;
    const place = this.placeInDatabase();
    if (!place) return;
    try {
      if (!(await checkOrder(place))) await makeOrder(place);
      this.place = place;
    } catch (error) {
      this.strapi.log.warn(
        `The newsroom could not keep a order of its articles; long lists will be slow. The database user has to be allowed to create tables and triggers. ${String(error)}`
      );
    }
  }

  /** Takes away what `prepare` made. */
  async remove(): Promise<void> {
    this.place = null;
    const place = this.placeInDatabase();
    if (place) await removeOrder(place);
  }

  private placeInDatabase(): Place | null {
    const { db } = this.strapi;
    const client: string = db.dialect.client;
    if (!isClient(client)) return null;
    const schema = db.getSchemaName();
    return {
      strapi: this.strapi,
      sources: sourcesOf(this.strapi),
      dialect: dialects[client],
      client,
      at: (table) => (schema ? `"${schema}"."${table}"` : table),
    };
  }

  /** Puts a sum of many rows together, behind the answer that met it. */
  noteParts(parts: number): void {
    if (parts < MANY_PARTS || this.compaction || !this.place) return;
    this.compaction = compactCounts(this.place)
      .catch((error: unknown) => {
        this.strapi.log.warn(`The counts of the newsroom's order were not put together. ${error}`);
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
