import type { Core } from '@strapi/strapi';
import type {
  Withdrawal,
  WithdrawalAnswer,
  WithdrawalStatus,
  WithdrawRequest,
} from '../../../../types/withdrawal';
import { retryLocked, retryTransaction } from '../../strapi/retryTransaction';
import { lockUrls } from '../../outlet';
import { withWriteReason } from '../../image-caption';
import { refuse } from '../../input/problems';
import { rowsOf, version, type Row } from '../../strapi/rows';
import { ARTICLE_SLUG, ARTICLE } from '../../strapi/uids';
import { ArticleSlugStore, type Holder } from '../articleSlugStore';
import { bringCaptionsBack, type WaitingCaption } from './captions';
import { editorName } from '../../strapi/editorName';
import { publishKept, putDraftBack } from './putBack';
import { WithdrawalStore, type WithdrawalRow } from './withdrawalStore';

const iso = (date: string | Date | null) => date && new Date(date).toISOString();

const statusOf = ({ httpStatus }: WithdrawalRow): WithdrawalStatus | null =>
  httpStatus === 410 || httpStatus === 451 ? httpStatus : null;

const toWithdrawal = (row: WithdrawalRow): Withdrawal => ({
  locale: row.locale,
  status: statusOf(row),
  reason: row.reason,
  authority: row.authority,
  startedBy: row.startedBy,
  startedAt: new Date(row.startedAt).toISOString(),
  endedBy: row.endedBy,
  endedAt: iso(row.endedAt),
  endedHow: row.endedHow,
  canRestore: row.active === true && row.kept !== null,
});

/** What is withdrawn and how; without a reason where nobody is there to give one. */
type Withdrawing = Omit<Required<WithdrawRequest>, 'reason'> & { reason: string | null };

/** Takes stories from readers with a reason, and gives them back. */
export class Withdrawals {
  private readonly store: WithdrawalStore;

  constructor(private readonly strapi: Core.Strapi) {
    this.store = new WithdrawalStore(strapi);
  }

  /** What became of a story, language by language. */
  async of(article: string, waitingCaptions: WaitingCaption[] = []): Promise<WithdrawalAnswer> {
    const slugs: Array<{ locale: string }> = await rowsOf(this.strapi, ARTICLE_SLUG).findMany({
      select: ['locale'],
      where: {
        $or: [{ article, publicSince: { $notNull: true } }, { formerArticle: article }],
      },
    });
    const published: Row[] = await rowsOf(this.strapi, ARTICLE).findMany({
      select: ['locale'],
      where: { documentId: article, publishedAt: { $notNull: true } },
    });
    const locales = [...new Set(slugs.map(({ locale }) => locale))].sort();
    return {
      languages: locales.map((locale) => ({
        locale,
        isPublic: published.some((row) => row.locale === locale),
      })),
      withdrawals: (await this.store.history(article)).map(toWithdrawal),
      waitingCaptions,
    };
  }

  /** Which of some stories an editor has withdrawn in a language, with what readers get. */
  async among(
    articles: readonly string[],
    locale: string
  ): Promise<Array<{ documentId: string; locale: string; status: WithdrawalStatus }>> {
    const rows = await this.store.withdrawn(articles, locale);
    return rows.flatMap((row) => {
      const status = statusOf(row);
      return status === null ? [] : [{ documentId: row.article, locale, status }];
    });
  }

  /**
   * Unpublishes languages of a story and says why; where one is away already, gives the reason for
   * it, or another one. All of them or none.
   *
   * @throws ValidationError for a language in which the story was never public
   */
  async withdraw(article: string, request: Withdrawing): Promise<WithdrawalAnswer> {
    const { status, reason, authority, locales } = request;
    await this.alone(article, locales, async () => {
      for (const locale of locales) {
        const holder = { article, locale };
        await this.takeAway(holder);
        const { id } = await this.store.begin(holder, null);
        await this.store.change(id, {
          httpStatus: status,
          reason,
          authority: authority ?? null,
          startedBy: editorName(this.strapi),
          startedAt: new Date(),
        });
      }
    });
    return this.of(article);
  }

  /** Does work on languages of a story while nobody else withdraws or restores them. */
  private alone<T>(
    article: string,
    locales: readonly string[],
    work: () => Promise<T>
  ): Promise<T> {
    const { strapi } = this;
    return retryTransaction(strapi, async () => {
      await lockUrls(strapi, 'shared');
      return retryLocked(strapi, ARTICLE_SLUG, { article, locale: { $in: locales } }, work);
    });
  }

  private async takeAway({ article, locale }: Holder): Promise<void> {
    const own = { documentId: article, locale };
    if (await version(this.strapi, ARTICLE, own, 'published')) {
      await this.strapi.documents(ARTICLE).unpublish(own);
    } else if (!(await new ArticleSlugStore(this.strapi).wasPublic({ article, locale }))) {
      refuse([
        {
          path: ['locales'],
          message: `The story was never public in the language "${locale}": there is nothing to withdraw.`,
        },
      ]);
    }
  }

  /**
   * Publishes the very versions that were public, with their captions. Newer changes of the drafts
   * stay in the drafts. All languages or none.
   *
   * @throws ValidationError for a language that is not withdrawn, whose version is not kept, or that
   *   may not be published any more
   */
  async restore(article: string, locales: readonly string[]): Promise<WithdrawalAnswer> {
    const waiting = await this.alone(article, locales, async () => {
      const all: WaitingCaption[] = [];
      for (const locale of locales) all.push(...(await this.bringBack({ article, locale })));
      return all;
    });
    return this.of(article, waiting);
  }

  private async bringBack({ article, locale }: Holder): Promise<WaitingCaption[]> {
    const row = await this.store.current({ article, locale });
    const draft = await version(this.strapi, ARTICLE, { documentId: article, locale }, 'draft');
    if (!row?.kept || !draft) {
      const message = row
        ? `The version that was public in the language "${locale}" is not kept. Publish the draft instead.`
        : `The story is not withdrawn in the language "${locale}".`;
      refuse([{ path: ['locales'], message }]);
      return [];
    }
    const { story, captions } = row.kept;
    const own = { documentId: article, locale };
    // Ended first: what follows is no publication of the draft, and its captions are not the draft's.
    await this.store.end(row.id, editorName(this.strapi), 'restored');
    const changed = await withWriteReason('restore', () =>
      publishKept(this.strapi, ARTICLE, own, story)
    );
    const waiting = await bringCaptionsBack(this.strapi, locale, captions);
    if (changed) {
      await withWriteReason('restore', () => putDraftBack(this.strapi, ARTICLE, own, changed));
    }
    return waiting;
  }
}

/** `strapi.plugin('newsroom').service('withdrawals')` */
export const withdrawalService = ({ strapi }: { strapi: Core.Strapi }) => new Withdrawals(strapi);
