import type { Core } from '@strapi/strapi';
import { rowsOf } from '../strapi/rows';
import { LISTING } from '../strapi/uids';
import { sentTogether } from '../strapi/together';
import { upsert } from '../strapi/upsert';
import { listingSchema } from './listingContentType';
import type { ListedStory } from './newestOf';

/** What a published story is listed by. */
export interface Listing extends ListedStory {
  section: string | null;
  outlet: string | null;
  contentModifiedAt: Date;
  month: string;
}

/** A section, and the outlet that it is taken to be of. */
export interface Placement {
  section: string | null;
  outlet: string | null;
}

interface ListedRow extends Placement {
  id: number;
  article: string;
  language: string;
  firstPublishedAt: Date | string;
  contentModifiedAt: Date | string;
  month: string;
}

const keyOf = ({ article, language }: { article: string; language: string }) =>
  `${article} ${language}`;

const saysTheSame = (row: ListedRow, listing: Listing) =>
  row.section === listing.section &&
  row.outlet === listing.outlet &&
  row.month === listing.month &&
  new Date(row.firstPublishedAt).getTime() === listing.firstPublishedAt.getTime() &&
  new Date(row.contentModifiedAt).getTime() === listing.contentModifiedAt.getTime();

/** Rows of one statement; SQLite takes 32,766 values in one. */
const BATCH = 500;

/** Writes where stories are listed. Every method joins the transaction it is called in. */
export class ListingStore {
  constructor(private readonly strapi: Core.Strapi) {}

  private get rows() {
    return rowsOf(this.strapi, LISTING);
  }

  private get table() {
    return this.strapi.db.getConnection(listingSchema.collectionName);
  }

  /**
   * Lists stories, each in place of how it was listed before. A row is looked up first and then
   * changed by its number: a statement that finds no row, or inserts over one, locks the gap around
   * it on MariaDB and MySQL, and two stories that are published at once would wait for each other.
   */
  async put(listings: readonly Listing[]): Promise<void> {
    await sentTogether('listings', listings, async (all) => {
      await this.putAll(all.flat());
      return all;
    });
  }

  private async putAll(listings: readonly Listing[]): Promise<void> {
    for (let start = 0; start < listings.length; start += BATCH) {
      const batch = listings.slice(start, start + BATCH);
      const rows: ListedRow[] = await this.rows.findMany({
        where: { article: { $in: batch.map(({ article }) => article) } },
      });
      const known = new Map(rows.map((row) => [keyOf(row), row]));
      const unknown = batch.filter((listing) => !known.has(keyOf(listing)));
      await upsert(this.strapi, LISTING, unknown, { key: ['article', 'language'] });
      for (const listing of batch) {
        const row = known.get(keyOf(listing));
        if (row && !saysTheSame(row, listing)) {
          const { article: _article, language: _language, ...data } = listing;
          await this.rows.updateMany({ where: { id: row.id }, data });
        }
      }
    }
  }

  /**
   * Lists a story that is listed already, by one statement.
   *
   * @returns whether it was
   */
  async change(listing: Listing): Promise<boolean> {
    const { article, language, ...data } = listing;
    const { count } = await this.rows.updateMany({ where: { article, language }, data });
    return count > 0;
  }

  /** Lists a story no more. */
  async remove(article: string, language: string): Promise<void> {
    const row = await this.rows.findOne({ select: ['id'], where: { article, language } });
    if (row) await this.rows.deleteMany({ where: { id: row.id } });
  }

  /** The sections that stories are listed in, each with the outlet it is taken to be of. */
  async placements(): Promise<Placement[]> {
    return this.strapi.db.transaction(({ trx }) =>
      this.table.distinct('section', 'outlet').transacting(trx)
    );
  }

  /** Lists the stories of a section, and of no section, under another outlet. */
  async move(from: Placement, to: Placement): Promise<void> {
    await this.strapi.db.transaction(async ({ trx }) => {
      await this.table.where(from).update(to).transacting(trx);
    });
  }
}
