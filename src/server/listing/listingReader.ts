import type { Core } from '@strapi/strapi';
import { rowsOf } from '../strapi/rows';
import { LISTING } from '../strapi/uids';
import { listingSchema } from './listingContentType';
import { monthsSince } from './months';
import { newestOf, type ListedStory } from './newestOf';

/** Which stories: all of an outlet, or those of some of its sections. */
export type ListingScope = { outlet: string } | { sections: readonly string[] };

interface ListingRow {
  article: string;
  language: string;
  firstPublishedAt: Date | string;
}

const storyOf = ({ article, language, firstPublishedAt }: ListingRow): ListedStory => ({
  article,
  language,
  firstPublishedAt: new Date(firstPublishedAt),
});

/** What comes behind a story in the order of publication; the first condition leads the index. */
const behind = ({ article, language, firstPublishedAt }: ListedStory) => ({
  firstPublishedAt: { $gte: firstPublishedAt },
  $or: [
    { firstPublishedAt: { $gt: firstPublishedAt } },
    { article: { $gt: article } },
    { article, language: { $gt: language } },
  ],
});

/** Where published stories are listed. Every method joins the transaction it is called in. */
export class ListingReader {
  constructor(private readonly strapi: Core.Strapi) {}

  private get rows() {
    return rowsOf(this.strapi, LISTING);
  }

  private get table() {
    return this.strapi.db.getConnection(listingSchema.collectionName);
  }

  /**
   * The newest stories of an outlet, or of some sections, in one language.
   *
   * @param skip how many newer ones to pass over
   */
  async newest(
    scope: ListingScope,
    language: string,
    { skip, limit }: { skip: number; limit: number }
  ): Promise<ListedStory[]> {
    const wheres =
      'outlet' in scope
        ? [{ outlet: scope.outlet }]
        : scope.sections.map((section) => ({ section }));
    // One walk along the index for each section: a database that is asked for several at once
    // would sort all their stories.
    const depth = skip + limit;
    const lists: ListingRow[][] = await Promise.all(
      wheres.map((where) =>
        this.rows.findMany({
          select: ['article', 'language', 'firstPublishedAt'],
          where: { ...where, language },
          orderBy: [{ firstPublishedAt: 'desc' }, { article: 'desc' }],
          ...(wheres.length === 1 ? { offset: skip, limit } : { limit: depth }),
        })
      )
    );
    const stories = lists.map((list) => list.map(storyOf));
    return wheres.length === 1 ? stories.flat() : newestOf(stories, skip, limit);
  }

  /** The stories of an outlet that came out since a moment, in all languages, the newest first. */
  async since(outlet: string, moment: Date, limit: number): Promise<ListedStory[]> {
    const rows: ListingRow[] = await this.rows.findMany({
      select: ['article', 'language', 'firstPublishedAt'],
      // The month leads along an index that is in the order of publication, whatever the language.
      where: {
        outlet,
        month: { $in: monthsSince(moment, new Date()) },
        firstPublishedAt: { $gte: moment },
      },
      orderBy: [{ firstPublishedAt: 'desc' }, { article: 'desc' }, { language: 'desc' }],
      limit,
    });
    return rows.map(storyOf);
  }

  /** The months in which stories of an outlet first came out, the oldest first. */
  async months(
    outlet: string
  ): Promise<Array<{ month: string; stories: number; contentModifiedAt: Date }>> {
    const rows: Array<{ month: string; stories: number | string; modified: Date | number }> =
      await this.strapi.db.transaction(({ trx }) =>
        this.table
          .select('month')
          .count({ stories: '*' })
          .max({ modified: 'content_modified_at' })
          .where({ outlet })
          .groupBy('month')
          .orderBy('month')
          .transacting(trx)
      );
    return rows.map(({ month, stories, modified }) => ({
      month,
      stories: Number(stories),
      contentModifiedAt: new Date(modified),
    }));
  }

  async countOfMonth(outlet: string, month: string): Promise<number> {
    return this.rows.count({ where: { outlet, month } });
  }

  /**
   * The stories of an outlet that first came out in a month, in all languages and in that order.
   *
   * @param from how many to pass over, or the story behind which to go on
   */
  async ofMonth(
    outlet: string,
    month: string,
    from: { skip: number } | { after: ListedStory },
    limit: number
  ): Promise<ListedStory[]> {
    const rows: ListingRow[] = await this.rows.findMany({
      select: ['article', 'language', 'firstPublishedAt'],
      where: { outlet, month, ...('after' in from && behind(from.after)) },
      orderBy: [{ firstPublishedAt: 'asc' }, { article: 'asc' }, { language: 'asc' }],
      limit,
      ...('skip' in from && { offset: from.skip }),
    });
    return rows.map(storyOf);
  }
}
