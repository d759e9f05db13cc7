import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { StoryVersionKind } from '../../../types/history';
import { insertRows } from '../strapi/insertRows';
import { rowsOf } from '../strapi/rows';
import { sentTogether } from '../strapi/together';
import { STORY_VERSION } from '../strapi/uids';

/** A story in one language; one without a language is kept under none. */
export interface StoryOf {
  article: string;
  locale: string;
}

export interface StoryVersionRow extends StoryOf {
  id: number;
  kind: StoryVersionKind;
  at: string | Date;
  by: string | null;
  digest: string | null;
  /** Packed; null for an end. */
  content: string | null;
}

/** What is known of a version without its content. */
const HEAD = ['id', 'article', 'locale', 'kind', 'at', 'by', 'digest'];
const LATEST_FIRST = [{ at: 'desc' }, { id: 'desc' }];
const READERS_HAD = { kind: { $in: ['publication', 'end'] } };

export const addressDigest = (url: string): string =>
  createHash('sha256').update(url).digest('hex');

/** The kept versions of stories. Every method joins the transaction it is called in. */
export class StoryVersionStore {
  constructor(private readonly strapi: Core.Strapi) {}

  private get rows() {
    return rowsOf(this.strapi, STORY_VERSION);
  }

  /** @returns its number */
  async keep(
    row: Omit<StoryVersionRow, 'id' | 'at'> & { at: Date; address: string | null }
  ): Promise<number> {
    const id = await sentTogether('versions of stories', row, (rows) =>
      insertRows(this.strapi, STORY_VERSION, rows)
    );
    if (id === undefined) throw new Error('A version of a story was written without a number.');
    return id;
  }

  async forget(ids: readonly number[]): Promise<void> {
    if (ids.length > 0) await this.rows.deleteMany({ where: { id: { $in: [...ids] } } });
  }

  /** A page of them, the latest first, and the one before the last of these. */
  async page(of: StoryOf, page: number, pageSize: number): Promise<StoryVersionRow[]> {
    return this.rows.findMany({
      where: { ...of },
      orderBy: LATEST_FIRST,
      offset: (page - 1) * pageSize,
      limit: pageSize + 1,
    });
  }

  async count(of: StoryOf): Promise<number> {
    return this.rows.count({ where: { ...of } });
  }

  async find(of: StoryOf, id: number): Promise<StoryVersionRow | null> {
    return this.rows.findOne({ where: { ...of, id } });
  }

  /** The latest with a content that was kept before another one; before what stands now where it is null. */
  async before(of: StoryOf, version: Pick<StoryVersionRow, 'at' | 'id'> | null) {
    const row: StoryVersionRow | null = await this.rows.findOne({
      where: {
        ...of,
        content: { $notNull: true },
        ...(version && {
          $or: [{ at: { $lt: version.at } }, { at: version.at, id: { $lt: version.id } }],
        }),
      },
      orderBy: LATEST_FIRST,
    });
    return row;
  }

  /** The latest of any kind, without its content. */
  async latest(of: StoryOf, kinds?: StoryVersionKind[]): Promise<StoryVersionRow | null> {
    const { article, locale } = of;
    return sentTogether(`latest versions ${locale} ${String(kinds)}`, article, async (articles) => {
      const ofKinds = kinds && { kind: { $in: kinds } };
      if (articles.length === 1)
        return [
          await this.rows.findOne({
            select: HEAD,
            where: { ...of, ...ofKinds },
            orderBy: LATEST_FIRST,
          }),
        ];
      const rows: StoryVersionRow[] = await this.rows.findMany({
        select: HEAD,
        where: { article: { $in: [...articles] }, locale, ...ofKinds },
        orderBy: LATEST_FIRST,
      });
      return articles.map((each) => rows.find((row) => row.article === each) ?? null);
    });
  }

  /** What readers had at a time: a publication, or the end of one. */
  async standingAt(of: StoryOf, at: Date): Promise<StoryVersionRow | null> {
    return this.rows.findOne({
      where: { ...of, ...READERS_HAD, at: { $lte: at } },
      orderBy: LATEST_FIRST,
    });
  }

  /** What came in the place of a publication. */
  async replacementOf(of: StoryOf, { at, id }: Pick<StoryVersionRow, 'at' | 'id'>) {
    const row: StoryVersionRow | null = await this.rows.findOne({
      select: HEAD,
      where: { ...of, ...READERS_HAD, $or: [{ at: { $gt: at } }, { at, id: { $gt: id } }] },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    });
    return row;
  }

  /** Since when readers' versions of a story are kept. */
  async first(of: StoryOf): Promise<StoryVersionRow | null> {
    return this.rows.findOne({
      select: HEAD,
      where: { ...of, ...READERS_HAD },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    });
  }

  /** The stories that readers had at one of some addresses, the latest first. */
  async at(urls: readonly string[]): Promise<StoryOf[]> {
    return this.rows.findMany({
      select: ['article', 'locale'],
      where: { address: { $in: urls.map(addressDigest) } },
      orderBy: LATEST_FIRST,
      limit: 500,
    });
  }

  /** The stories of which more saves are kept than a number. */
  async withMoreSaves(kept: number): Promise<StoryOf[]> {
    const { tableName } = this.strapi.db.metadata.get(STORY_VERSION);
    return this.strapi.db
      .getConnection(tableName)
      .select('article', 'locale')
      .where({ kind: 'save' })
      .groupBy('article', 'locale')
      .havingRaw('count(*) > ?', [kept]);
  }

  /** Deletes the saves of a story beyond the latest ones. */
  async pruneSaves(of: StoryOf, kept: number): Promise<void> {
    const saves: Array<Pick<StoryVersionRow, 'id'>> = await this.rows.findMany({
      select: ['id'],
      where: { ...of, kind: 'save' },
      orderBy: LATEST_FIRST,
    });
    await this.forget(saves.slice(kept).map(({ id }) => id));
  }

  /**
   * Deletes saves of before a time, some at once.
   *
   * @returns how many
   */
  async pruneSavesBefore(time: Date, atOnce: number): Promise<number> {
    const rows: Array<Pick<StoryVersionRow, 'id'>> = await this.rows.findMany({
      select: ['id'],
      where: { kind: 'save', at: { $lt: time } },
      limit: atOnce,
    });
    const ids = rows.map(({ id }) => id);
    await this.forget(ids);
    return ids.length;
  }

  /**
   * Deletes what readers saw for the last time before a time, of some versions: what was replaced or ended
   * before it.
   *
   * @param after the number of the version behind which they are looked at
   * @returns the number of the last that was looked at; null behind the last of all
   */
  async prunePublicationsBefore(time: Date, after: number, atOnce: number): Promise<number | null> {
    const rows: StoryVersionRow[] = await this.rows.findMany({
      select: HEAD,
      where: { ...READERS_HAD, at: { $lt: time }, id: { $gt: after } },
      orderBy: { id: 'asc' },
      limit: atOnce,
    });
    const over: number[] = [];
    for (const row of rows) {
      const next = await this.replacementOf({ article: row.article, locale: row.locale }, row);
      const isOver = next ? new Date(next.at) < time : row.kind === 'end';
      if (isOver) over.push(row.id);
    }
    await this.forget(over);
    return rows.at(-1)?.id ?? null;
  }
}
