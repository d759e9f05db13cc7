import type { Core } from '@strapi/strapi';
import { rowsOf } from '../strapi/rows';
import { LISTING } from '../strapi/uids';
import { listingSchema } from './listingContentType';
import { monthsSince } from './months';
import { newestOf, type ListedStory } from './newestOf';

/** Which stories: all of an outlet, or those of some of its sections. */
export type ListingScope = { outlet: string } | { sections: readonly string[] };

/** Which stories of all; what is not said leaves none out. */
export interface ListingFilter {
  /** Document identifier. */
  outlet?: string | undefined;
  /** Document identifiers. */
  sections?: readonly string[] | undefined;
  language?: string | undefined;
  /** When they first came out; both ends belong to it. */
  since?: Date | undefined;
  until?: Date | undefined;
}

const whereOf = ({ outlet, sections, language, since, until }: ListingFilter) => ({
  ...(outlet !== undefined && { outlet }),
  ...(sections !== undefined && { section: { $in: [...sections] } }),
  ...(language !== undefined && { language }),
  ...((since ?? until) && {
    firstPublishedAt: { ...(since && { $gte: since }), ...(until && { $lte: until }) },
  }),
});

interface ListingRow {
  article: string;
  language: string;
  firstPublishedAt: Date | string;
}

/** As the table has it. */
interface FoundRow {
  article: string;
  language: string;
  first_published_at: Date | string;
}

/** Of one statement; SQLite takes 500. */
const WALKS = 200;

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
        ? [{ outlet: scope.outlet, language }]
        : scope.sections.map((section) => ({ section, language }));
    const batches: ListedStory[][] = [];
    for (let start = 0; start < wheres.length; start += WALKS) {
      batches.push(await this.newestAmong(wheres.slice(start, start + WALKS), skip + limit));
    }
    return newestOf(batches, skip, limit);
  }

  /**
   * One walk along the index for each section, in one statement: a database that is asked for several at
   * once would sort all their stories.
   */
  private async newestAmong(wheres: readonly object[], limit: number): Promise<ListedStory[]> {
    const order = [
      { column: 'first_published_at', order: 'desc' },
      { column: 'article', order: 'desc' },
    ];
    const { connection } = this.strapi.db;
    const [first, ...others] = wheres.map((where, index) =>
      connection.from(
        this.table
          .select('article', 'language', 'first_published_at')
          .where(where)
          .orderBy(order)
          .limit(limit)
          .as(`walk_${index}`)
      )
    );
    if (!first) return [];
    const walks = first.select('*').unionAll(others.map((walk) => walk.select('*')));
    const rows: FoundRow[] = await this.strapi.db.transaction(({ trx }) =>
      connection.from(walks.as('walks')).select('*').orderBy(order).limit(limit).transacting(trx)
    );
    return rows.map(({ first_published_at: firstPublishedAt, ...row }) =>
      storyOf({ ...row, firstPublishedAt })
    );
  }

  /** In which of some languages an outlet has published stories: one look at the index for each. */
  async languagesOf(outlet: string, languages: readonly string[]): Promise<string[]> {
    const { connection } = this.strapi.db;
    const [first, ...others] = languages.map((language, index) =>
      connection.from(
        this.table.select('language').where({ outlet, language }).limit(1).as(`look_${index}`)
      )
    );
    if (!first) return [];
    const rows: Array<{ language: string }> = await this.strapi.db.transaction(({ trx }) =>
      first
        .select('*')
        .unionAll(others.map((look) => look.select('*')))
        .transacting(trx)
    );
    const found = new Set(rows.map(({ language }) => language));
    return languages.filter((language) => found.has(language));
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

  /**
   * Listed stories in the order of their rows: all of them, piece by piece, however many there are.
   *
   * @param row behind which to go on; 0 at first
   */
  async behindRow(
    row: number,
    filter: ListingFilter,
    limit: number
  ): Promise<Array<ListedStory & { row: number }>> {
    const rows: Array<ListingRow & { id: number }> = await this.rows.findMany({
      select: ['id', 'article', 'language', 'firstPublishedAt'],
      where: { ...whereOf(filter), id: { $gt: row } },
      orderBy: { id: 'asc' },
      limit,
    });
    return rows.map((each) => ({ ...storyOf(each), row: each.id }));
  }

  async count(filter: ListingFilter): Promise<number> {
    return this.rows.count({ where: whereOf(filter) });
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
