import type { Core } from '@strapi/strapi';
import type { Holder } from '../articleSlugStore';
import { rowsOf } from '../../strapi/rows';
import { sentTogether } from '../../strapi/together';
import { WITHDRAWAL } from '../../strapi/uids';
import { upsert } from '../../strapi/upsert';
import type { KeptCaption } from './captions';
import type { Fields } from '../../strapi/keptVersion';
import type { Withheld } from './readerAnswer';

/** What was public. */
interface Kept {
  story: Fields;
  captions: KeptCaption[];
}

export interface WithdrawalRow extends Withheld {
  id: number;
  article: string;
  locale: string;
  active: boolean | null;
  startedBy: string | null;
  startedAt: string | Date;
  endedBy: string | null;
  endedAt: string | Date | null;
  endedHow: 'restored' | 'published' | null;
  kept: Kept | null;
}

/** Why stories are away, in the database. Every method joins the transaction it is called in. */
export class WithdrawalStore {
  constructor(private readonly strapi: Core.Strapi) {}

  private get rows() {
    return rowsOf(this.strapi, WITHDRAWAL);
  }

  /** Why a language of a story is away; null for one that is not, or of which nothing is known. */
  async current({ article, locale }: Holder): Promise<WithdrawalRow | null> {
    return sentTogether(`withdrawals ${locale}`, article, async (articles) => {
      if (articles.length === 1)
        return [await this.rows.findOne({ where: { article, locale, active: true } })];
      const rows: WithdrawalRow[] = await this.rows.findMany({
        where: { article: { $in: [...articles] }, locale, active: true },
      });
      return articles.map((each) => rows.find((row) => row.article === each) ?? null);
    });
  }

  /** Which of some stories an editor has withdrawn in a language. */
  async withdrawn(articles: readonly string[], locale: string): Promise<WithdrawalRow[]> {
    return this.rows.findMany({
      where: { article: { $in: articles }, locale, active: true, httpStatus: { $notNull: true } },
    });
  }

  /** Why languages of some stories are away; those of which nothing is known are not among them. */
  async away(articles: readonly string[]): Promise<WithdrawalRow[]> {
    return this.rows.findMany({ where: { article: { $in: [...articles] }, active: true } });
  }

  /** The latest first, those that ended included. */
  async history(article: string): Promise<WithdrawalRow[]> {
    return this.rows.findMany({
      where: { article },
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    });
  }

  /**
   * The row of a story that goes away, made unless there is one: of two that withdraw it at once, the
   * unique index lets one begin and the other change what it began.
   */
  async begin({ article, locale }: Holder, startedBy: string | null): Promise<WithdrawalRow> {
    await upsert(
      this.strapi,
      WITHDRAWAL,
      [{ article, locale, active: true, startedBy, startedAt: new Date() }],
      { key: ['article', 'locale', 'active'] }
    );
    const row = await this.current({ article, locale });
    if (!row) throw new Error(`The withdrawal of ${article} (${locale}) ended while it began.`);
    return row;
  }

  async change(id: number, fields: Partial<Omit<WithdrawalRow, 'id'>>): Promise<void> {
    await this.rows.update({ where: { id }, data: fields });
  }

  /** The story is public again: what was kept for that is needed no more. */
  async end(
    id: number,
    endedBy: string | null,
    endedHow: NonNullable<WithdrawalRow['endedHow']>
  ): Promise<void> {
    await this.change(id, { active: null, endedAt: new Date(), endedBy, endedHow, kept: null });
  }

  /** A deleted story leaves its reason behind, and nothing of itself. */
  async forget({ article, locale }: Holder): Promise<void> {
    const row = await this.current({ article, locale });
    if (row?.kept) await this.change(row.id, { kept: null });
  }
}
