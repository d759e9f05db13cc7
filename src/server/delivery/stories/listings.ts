import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { rowsOf } from '../../rows';
import { LISTING } from '../../uids';
import { listingSchema } from './listingContentType';
import { newestOf, type ListedStory } from './newestOf';

/** What a published story is listed by. */
export interface Listing extends ListedStory {
  section: string | null;
  outlet: string | null;
  contentModifiedAt: Date;
}

/** Which stories: all of an outlet, or those of some of its sections. */
export type Shelf = { outlet: string } | { sections: readonly string[] };

interface ListingRow {
  article: string;
  language: string;
  firstPublishedAt: Date | string;
}

/** Rows of one statement; SQLite takes 32,766 values in one. */
const BATCH = 500;

const monthOf = (moment: Date) => moment.toISOString().slice(0, 7);

const storyOf = ({ article, language, firstPublishedAt }: ListingRow): ListedStory => ({
  article,
  language,
  firstPublishedAt: new Date(firstPublishedAt),
});

/** Where published stories are listed. Every method joins the transaction it is called in. */
export class Listings {
  constructor(private readonly strapi: Core.Strapi) {}

  private get rows() {
    return rowsOf(this.strapi, LISTING);
  }

  private get table() {
    return this.strapi.db.getConnection(listingSchema.collectionName);
  }

  /**
   * The newest stories of a shelf in one language.
   *
   * @param skip how many newer ones to pass over
   */
  async newest(
    shelf: Shelf,
    language: string,
    { skip, limit }: { skip: number; limit: number }
  ): Promise<ListedStory[]> {
    const places =
      'outlet' in shelf
        ? [{ outlet: shelf.outlet }]
        : shelf.sections.map((section) => ({ section }));
    // One walk along the index for each section: a database that is asked for several at once
    // would sort all their stories.
    const depth = skip + limit;
    const lists: ListingRow[][] = await Promise.all(
      places.map((place) =>
        this.rows.findMany({
          select: ['article', 'language', 'firstPublishedAt'],
          where: { ...place, language },
          orderBy: [{ firstPublishedAt: 'desc' }, { article: 'desc' }],
          ...(places.length === 1 ? { offset: skip, limit } : { limit: depth }),
        })
      )
    );
    const stories = lists.map((list) => list.map(storyOf));
    return places.length === 1 ? stories.flat() : newestOf(stories, skip, limit);
  }

  /** Lists stories, each in place of how it was listed before. */
  async put(listings: readonly Listing[]): Promise<void> {
    const now = new Date();
    for (let start = 0; start < listings.length; start += BATCH) {
      const rows = listings.slice(start, start + BATCH).map((listing) => ({
        document_id: createId(),
        article: listing.article,
        language: listing.language,
        section: listing.section,
        outlet: listing.outlet,
        first_published_at: listing.firstPublishedAt,
        content_modified_at: listing.contentModifiedAt,
        month: monthOf(listing.firstPublishedAt),
        created_at: now,
        updated_at: now,
        published_at: now,
      }));
      await this.strapi.db.transaction(async ({ trx }) => {
        await this.table
          .insert(rows)
          .onConflict(['article', 'language'])
          .merge([
            'section',
            'outlet',
            'first_published_at',
            'content_modified_at',
            'month',
            'updated_at',
          ])
          .transacting(trx);
      });
    }
  }

  /** Lists a story no more. */
  async remove(article: string, language: string): Promise<void> {
    await this.rows.deleteMany({ where: { article, language } });
  }

  /** The outlet of any story in a section, as its listing has it; undefined where it has no story. */
  async outletOf(section: string | null): Promise<string | null | undefined> {
    const row = await this.rows.findOne({ select: ['outlet'], where: { section } });
    return row ? row.outlet : undefined;
  }

  /** The sections that stories are listed in, each with the outlet it is taken to be of. */
  async places(): Promise<Array<{ section: string | null; outlet: string | null }>> {
    return this.strapi.db.transaction(({ trx }) =>
      this.table.distinct('section', 'outlet').transacting(trx)
    );
  }

  /** Lists the stories of a place elsewhere. */
  async move(
    from: { section: string | null; outlet: string | null },
    to: { section: string | null; outlet: string | null }
  ): Promise<void> {
    await this.strapi.db.transaction(async ({ trx }) => {
      await this.table.where(from).update(to).transacting(trx);
    });
  }
}
