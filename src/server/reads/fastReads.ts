import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { LRUCache } from 'lru-cache';
import type { GoesOn } from '../strapi/startChecks';
import { keepAbilities } from './abilities';
import { ReadComparison, type ComparisonStatus } from './compare';
import { compileRead, type CompiledRead } from './compileRead';
import { LeftToStrapi, type ApiEntry } from './entryReader';
import { inSession, valuesOf, type ResultSet, type Session } from './session';
import { ArticleIndex, pageStatement, totalStatement } from './article-index';
import { paginationMeta, paginationOf, type Pagination } from './pagination';
import { planRead, type Query, type SectionFilter } from './planRead';
import { readPublicPermissionsFast } from './publicPermissions';
import { readSnapshot } from './snapshot';
import { mayReadAs, rightsOf } from './readerRights';
import { readsOptions } from './options';

/** What a controller of Strapi's checks a query with; its types leave open whether it does. */
export interface QueryChecks {
  validateQuery?(ctx: Context): Promise<unknown>;
  sanitizeQuery?(ctx: Context): Promise<unknown>;
}

/** An answer of the content API. */
export interface ArticlesAnswer {
  data: ApiEntry[];
  meta: { pagination: object };
}

interface PreparedRead {
  read: CompiledRead;
  pagination: Pagination;
  /** Null for the default language, which may change. */
  locale: string | null;
}

/** Kept for a query that only Strapi can answer, so that it is not looked into again. */
const LEFT_TO_STRAPI = 'left to Strapi';

/** Sites ask in few ways; many more at once are somebody's play, and cost only that they are prepared anew. */
const READS_AT_MOST = 500;

/** More sections of one name than a newsroom has outlets. */
const SECTIONS_AT_MOST = 16;

const NOTHING: ResultSet = { columns: [], rows: [] };

/**
 * Answers the reads that sites live on, the newest articles of all and of a section and an article by
 * its slug, with the bytes that Strapi's own controller answers: its checks and its queries, each
 * done once per kind of query instead of once per request.
 */
export class FastReads {
  readonly articleIndex: ArticleIndex;
  private readonly prepared = new LRUCache<string, PreparedRead | typeof LEFT_TO_STRAPI>({
    max: READS_AT_MOST,
  });

  private readonly comparison: ReadComparison;

  constructor(private readonly strapi: Core.Strapi) {
    this.articleIndex = new ArticleIndex(strapi);
    this.comparison = new ReadComparison(strapi.log);
  }

  /** Once the database is there: makes what lists are read from, or takes it away where unwanted. */
  async start(): Promise<void> {
    const { fast, compare } = readsOptions(this.strapi);
    await (fast ? this.articleIndex.prepare() : this.articleIndex.remove());
    if (!fast) return;
    const comparison = compare ? this.comparison : null;
    readPublicPermissionsFast(this.strapi, comparison);
    keepAbilities(this.strapi, comparison);
  }

  /** Compares what lists are read from with the articles, and makes it anew where it is not right. */
  async compareIndex(goesOn: GoesOn): Promise<void> {
    await this.articleIndex.compare(goesOn);
  }

  /**
   * How many articles are published in some sections: a sum that the database keeps.
   *
   * @param sections numbers of their rows
   * @returns null where it keeps none
   */
  async countInSections(locale: string, sections: readonly number[]): Promise<number | null> {
    const { qualify } = this.articleIndex;
    if (!qualify) return null;
    const sum = await inSession(this.strapi, (session) =>
      session.find(totalStatement({ locale, sections }, qualify))
    );
    this.articleIndex.noteParts(Number(valuesOf(sum, 'parts')[0]));
    return Number(valuesOf(sum, 'total')[0]);
  }

  /** What was found by the option `reads.compare` so far. */
  status(): ComparisonStatus {
    return this.comparison.status;
  }

  /** Waits for what is done behind answers: a database that goes would cut it off. */
  async settled(): Promise<void> {
    await this.comparison.settled();
    await this.articleIndex.settled();
  }

  async stop(): Promise<void> {
    await this.comparison.stop();
    await this.settled();
  }

  /**
   * The answer to `GET /articles`.
   *
   * @param askStrapi gives it Strapi's way
   * @throws what Strapi's checks of the query throw
   */
  async answer(
    ctx: Context,
    checks: QueryChecks,
    askStrapi: () => Promise<ArticlesAnswer>
  ): Promise<ArticlesAnswer> {
    const strapiAnswer = () => readSnapshot(this.strapi, askStrapi);
    if (!readsOptions(this.strapi).compare) return (await this.find(ctx, checks)) ?? strapiAnswer();
    const answered = await strapiAnswer();
    if (this.isPlain(ctx)) {
      this.comparison.add({
        request: `${ctx.method} ${ctx.originalUrl}`,
        answered,
        askStrapi: strapiAnswer,
        askFast: () => this.find(ctx, checks),
      });
    }
    return answered;
  }

  /**
   * The answer to `GET /articles` the fast way; null where Strapi has to give it.
   *
   * @throws what Strapi's checks of the query throw
   */
  async find(ctx: Context, checks: QueryChecks): Promise<ArticlesAnswer | null> {
    if (!this.isPlain(ctx)) return null;
    const rights = rightsOf(ctx);
    if (rights === null) return null;
    const { slug, sharedQuery } = splitSlug(ctx.query as Query);
    const key = JSON.stringify([sharedQuery, rights]);
    let prepared = this.prepared.get(key);
    if (prepared === undefined) {
      prepared = await this.prepare(ctx, checks);
      this.prepared.set(key, prepared);
    }
    if (prepared === LEFT_TO_STRAPI) return null;
    const locale = prepared.locale ?? (await this.defaultLocale());
    try {
      return await inSession(this.strapi, (session) =>
        this.answerIn(session, prepared, locale, slug)
      );
    } catch (error) {
      if (error instanceof LeftToStrapi) return null;
      throw error;
    }
  }

  /** Whether nothing but the query has a say in the answer. */
  private isPlain({ headers }: Context): boolean {
    return (
      this.articleIndex.qualify !== null &&
      !this.strapi.db.inTransaction() &&
      headers['strapi-response-format'] === undefined &&
      headers['strapi-encode-source-maps'] === undefined
    );
  }

  private async defaultLocale(): Promise<string> {
    return this.strapi.plugin('i18n').service('locales').getDefaultLocale();
  }

  private async prepare(
    ctx: Context,
    checks: QueryChecks
  ): Promise<PreparedRead | typeof LEFT_TO_STRAPI> {
    await checks.validateQuery?.(ctx);
    const query = ((await checks.sanitizeQuery?.(ctx)) ?? {}) as Query;
    const named = typeof query.locale === 'string' && query.locale !== '' ? query.locale : null;
    const isDefault = named === null && !query.locale;
    const locale = isDefault ? await this.defaultLocale() : query.locale;
    const planned = planRead(query, locale);
    const pagination = paginationOf(this.strapi, query.pagination);
    if (!planned.fast || !pagination) return LEFT_TO_STRAPI;
    try {
      const mayRead = mayReadAs(this.strapi, ctx);
      const read = await compileRead(this.strapi, query, planned.plan, mayRead, pagination);
      return { read, pagination, locale: named };
    } catch (error) {
      if (error instanceof LeftToStrapi) return LEFT_TO_STRAPI;
      throw error;
    }
  }

  private async answerIn(
    session: Session,
    { read, pagination }: PreparedRead,
    locale: string,
    slug: string
  ): Promise<ArticlesAnswer> {
    const { found, total } = await this.rowsAndTotal(session, read, pagination, locale, slug);
    const { entries } = await read.entries.load(session, found);
    return { data: entries, meta: { pagination: paginationMeta(pagination, total) } };
  }

  private async rowsAndTotal(
    session: Session,
    { plan, rows, total }: CompiledRead,
    { start, limit, withCount }: Pagination,
    locale: string,
    slug: string
  ): Promise<{ found: ResultSet; total: number }> {
    if (plan.kind === 'slug') {
      const found = await session.find(rows.with({ locale, slug }));
      // A page that is not full is the last one: it says how many there are.
      if (!withCount || (start === 0 && found.rows.length < limit)) {
        return { found, total: found.rows.length };
      }
      return {
        found,
        total: Number(valuesOf(await session.find(total.with({ locale, slug })), 'count')[0]),
      };
    }
    const { qualify } = this.articleIndex;
    if (!qualify) throw new LeftToStrapi('there is no index');
    const sections = plan.section ? await this.sectionIds(session, plan.section) : null;
    if (sections?.length === 0) return { found: NOTHING, total: 0 };
    const page = { sort: plan.sort, locale, sections, start, limit };
    const ids = valuesOf(await session.find(pageStatement(page, qualify)), 'id');
    const found = ids.length > 0 ? await session.find(rows.with({ ids })) : NOTHING;
    if (!withCount) return { found, total: 0 };
    const sum = await session.find(totalStatement(page, qualify));
    this.articleIndex.noteParts(Number(valuesOf(sum, 'parts')[0]));
    return { found, total: Number(valuesOf(sum, 'total')[0]) };
  }

  private async sectionIds(session: Session, { field, value }: SectionFilter): Promise<number[]> {
    const { qualify, sections } = this.articleIndex;
    if (!qualify) throw new LeftToStrapi('there is no index');
    const column = field === 'slug' ? 'slug' : 'document_id';
    const sql = `SELECT id FROM ${qualify(sections)} WHERE ${column} = ? LIMIT ${SECTIONS_AT_MOST + 1}`;
    const ids = valuesOf(await session.find({ sql, bindings: [value] }), 'id');
    if (ids.length > SECTIONS_AT_MOST) throw new LeftToStrapi('so many sections');
    return ids.map(Number);
  }
}

/** The slug that a query asks for, and the query that all of its kind share. */
function splitSlug(query: Query): { slug: string; sharedQuery: Query } {
  const filters = query.filters as { slug?: unknown } | undefined;
  const asked = filters?.slug as { $eq?: unknown } | string | undefined;
  if (typeof asked === 'string' && asked !== '') {
    return { slug: asked, sharedQuery: { ...query, filters: { ...filters, slug: true } } };
  }
  const equal = typeof asked === 'object' && asked !== null ? asked.$eq : undefined;
  if (typeof equal === 'string' && equal !== '') {
    const sharedQuery = {
      ...query,
      filters: { ...filters, slug: { ...(asked as object), $eq: true } },
    };
    return { slug: equal, sharedQuery };
  }
  return { slug: '', sharedQuery: query };
}
