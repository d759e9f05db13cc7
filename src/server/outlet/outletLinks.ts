import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { linkTableOf } from '../strapi/linkTable';
import { ARTICLE } from '../strapi/uids';

/** Rows of one statement; SQLite takes 32,766 values in one, and a link is two. */
const BATCH = 1000;

/**
 * Which row of an article is of which outlet, past Strapi's layers: for whole archives at once. All are
 * numbers of rows. Every method joins the transaction it is called in, and touches no `updatedAt`:
 * nobody edited the story.
 */
export class OutletLinks {
  private readonly table: string;
  private readonly from: string;
  private readonly to: string;

  constructor(private readonly strapi: Core.Strapi) {
    ({ table: this.table, from: this.from, to: this.to } = linkTableOf(strapi, ARTICLE, 'outlet'));
  }

  /** Adds to rows of articles, in a query that calls them `story`, the outlet that each says it is of. */
  join(stories: Knex.QueryBuilder): Knex.QueryBuilder {
    return stories
      .leftJoin(`${this.table} as owned`, `owned.${this.from}`, 'story.id')
      .select({ outlet: `owned.${this.to}` });
  }

  /** The rows that say of no outlet that they are of it. */
  async without(): Promise<number[]> {
    const { db } = this.strapi;
    const rows: Array<{ id: number }> = await db.transaction(({ trx }) =>
      this.join(db.getConnection(`${db.metadata.get(ARTICLE).tableName} as story`))
        .select('story.id')
        .whereNull(`owned.${this.to}`)
        .transacting(trx)
    );
    return rows.map(({ id }) => id);
  }

  /** For rows that have none. */
  async add(stories: readonly number[], outlet: number): Promise<void> {
    await this.inBatches(stories, (links, batch) =>
      links.insert(batch.map((id) => ({ [this.from]: id, [this.to]: outlet })))
    );
  }

  /** For rows that have one. */
  async change(stories: readonly number[], outlet: number): Promise<void> {
    await this.inBatches(stories, (links, batch) =>
      links.whereIn(this.from, batch).update({ [this.to]: outlet })
    );
  }

  private async inBatches(
    stories: readonly number[],
    write: (links: Knex.QueryBuilder, batch: number[]) => Knex.QueryBuilder
  ): Promise<void> {
    const { db } = this.strapi;
    for (let start = 0; start < stories.length; start += BATCH) {
      const batch = stories.slice(start, start + BATCH);
      await db.transaction(({ trx }) =>
        write(db.getConnection(this.table), batch).transacting(trx)
      );
    }
  }
}
