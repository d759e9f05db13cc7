import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { rowsOf, type Row } from '../strapi/rows';
import { readOnce } from '../strapi/readOnce';
import { storedVersions } from '../strapi/storedVersions';
import { sentTogether } from '../strapi/together';
import { ARTICLE, ARTICLE_SLUG } from '../strapi/uids';
import { upsert } from '../strapi/upsert';
import { nextNumber } from '../text/slug';
import { planSlugs, type ArticleSlug } from './planSlugs';
import { refuseTakenSlug } from './refuseTakenSlug';

/** One language of an article, as the holder of slugs. */
export interface Holder {
  article: string;
  locale: string;
}

/** A slug, and whose it is. */
export interface SlugRow extends ArticleSlug {
  article: string;
  locale: string;
  /** What the newsroom made it from; null for one that somebody chose. */
  madeFrom: string | null;
}

/** What tells slugs apart on every database alike, also by case and accents. */
export const digestOfSlug = (slug: string): string =>
  createHash('sha256').update(slug).digest('hex');

/** The longest number that is put behind a slug, with its hyphen. */
export const LONGEST_SUFFIX = 7;

const slugIn = (row: Row | null): string | null =>
  typeof row?.slug === 'string' ? row.slug : null;

/** The slugs of all articles, in the database. Every method joins the transaction it is called in. */
export class ArticleSlugStore {
  constructor(private readonly strapi: Core.Strapi) {}

  private get rows() {
    return rowsOf(this.strapi, ARTICLE_SLUG);
  }

  /** Who holds a slug; null for a free one. */
  async find(locale: string, slug: string): Promise<SlugRow | null> {
    return this.rows.findOne({ where: { locale, slugDigest: digestOfSlug(slug) } });
  }

  /** Who holds some slugs, in whatever language. */
  async holding(slugs: readonly string[]): Promise<SlugRow[]> {
    return this.rows.findMany({
      where: { slugDigest: { $in: [...new Set(slugs)].map(digestOfSlug) } },
    });
  }

  /** Whether a slug is one of an article's own. */
  async has(slug: string, { article, locale }: Holder): Promise<boolean> {
    return (await this.of(article, locale)).some((row) => row.slug === slug);
  }

  /** The slugs by which readers know some articles, each with the article that they know by it. */
  async knownOf(articles: readonly string[]): Promise<Array<Holder & { slug: string }>> {
    const named = { $in: [...articles] };
    const rows: SlugRow[] = await this.rows.findMany({
      where: {
        $or: [{ formerArticle: named }, { article: named, publicSince: { $notNull: true } }],
      },
      orderBy: { id: 'asc' },
    });
    return rows.map(({ article, formerArticle, locale, slug }) => ({
      article: formerArticle ?? article,
      locale,
      slug,
    }));
  }

  /** Whether readers ever saw a slug of this article in this language. */
  async wasPublic({ article, locale }: Holder): Promise<boolean> {
    return (
      (await this.rows.count({ where: { article, locale, publicSince: { $notNull: true } } })) > 0
    );
  }

  /** What the newsroom made an article's slug from; null for one that somebody chose. */
  async madeFrom(slug: string, { article, locale }: Holder): Promise<string | null> {
    const row = slug === '' ? null : await this.find(locale, slug);
    return row?.article === article ? row.madeFrom : null;
  }

  /**
   * Takes a slug for an article, if it is free or the article's own. The database decides: the row
   * is inserted, and the unique index refuses the second of two writers.
   *
   * @param madeFrom what the newsroom made it from; null for one that somebody chose
   */
  async claim(slug: string, holder: Holder, madeFrom: string | null): Promise<boolean> {
    await upsert(
      this.strapi,
      ARTICLE_SLUG,
      [{ ...holder, slug, slugDigest: digestOfSlug(slug), madeFrom, current: false }],
      { key: ['locale', 'slugDigest'] }
    );
    const row = await this.find(holder.locale, slug);
    if (row?.article !== holder.article) return false;
    if (row.madeFrom !== madeFrom) {
      await this.rows.update({ where: { id: row.id }, data: { madeFrom } });
    }
    return true;
  }

  /**
   * Takes a slug that an editor asked for by name. Unlike `claim` it also takes one whose article is
   * public no more in this language, deleted or unpublished: to write it again is the editor's decision.
   * The former article's other slugs go on saying that it is gone, and this one does too until it is
   * published.
   *
   * @returns false where another article has it; what this wrote until then must not be committed
   */
  async claimByName(slug: string, holder: Holder): Promise<boolean> {
    if (await this.claim(slug, holder, null)) return true;
    const row = await this.find(holder.locale, slug);
    if (!row || !(await this.isGivenUp(row))) return false;
    const taken = await this.rows.updateMany({
      where: { id: row.id, article: row.article },
      data: {
        article: holder.article,
        madeFrom: null,
        current: false,
        publicSince: null,
        formerArticle: row.publicSince ? row.article : row.formerArticle,
      },
    });
    // Asked again of who published meanwhile, and has settled this row.
    return taken.count === 1 && (await this.isGivenUp(row));
  }

  /**
   * Takes back a slug by which readers know an article, where it is about to be public again and only
   * another one's draft has taken the slug meanwhile.
   */
  async takeBack(slug: string, { article, locale }: Holder): Promise<boolean> {
    const { count } = await this.rows.updateMany({
      where: { locale, slugDigest: digestOfSlug(slug), formerArticle: article, publicSince: null },
      data: { article, formerArticle: null, publicSince: new Date() },
    });
    return count === 1;
  }

  /** Takes `base`, or `base` with the first number that no other article has, and answers which. */
  async claimLike(base: string, holder: Holder): Promise<string> {
    if (await this.claim(base, holder, base)) return base;
    const taken: SlugRow[] = await this.rows.findMany({
      select: ['slug', 'article'],
      where: { locale: holder.locale, slug: { $startsWith: `${base}-` } },
    });
    const numbered = taken
      .filter(
        ({ slug, article }) =>
          article !== holder.article && slug.length <= base.length + LONGEST_SUFFIX
      )
      .map(({ slug }) => slug);
    for (let number = nextNumber(base, numbered); ; number += 1) {
      const slug = `${base}-${number}`;
      if (await this.claim(slug, holder, base)) return slug;
    }
  }

  /** `wanted`, or `wanted` with the first number that nobody has; nothing is taken. */
  async freeLike(wanted: string, locale: string): Promise<string> {
    let slug = wanted;
    for (let number = 2; (await this.find(locale, slug)) !== null; number += 1) {
      slug = `${wanted}-${number}`;
    }
    return slug;
  }

  /** Says that readers knew an article by what it has here, where it was public elsewhere and is no more. */
  async markPublic({ article, locale }: Holder): Promise<void> {
    await this.rows.updateMany({
      where: { article, locale, publicSince: null },
      data: { publicSince: new Date() },
    });
  }

  /**
   * Brings the slugs of an article in line with its rows.
   *
   * @throws ValidationError where another article took the slug that this one is published with
   */
  async settle({ article, locale }: Holder): Promise<void> {
    const own = { documentId: article, locale };
    const { draft, published } = await storedVersions(this.strapi, ARTICLE, own);
    const slugs = await this.of(own.documentId, locale);
    if (published && !slugs.some(({ slug }) => slug === published.slug)) {
      if (await this.find(locale, String(published.slug))) refuseTakenSlug(String(published.slug));
    }
    const plan = planSlugs(slugs, slugIn(draft), slugIn(published));
    const isIn = (ids: readonly number[]) => slugs.filter(({ id }) => ids.includes(id));
    if (plan.release.length > 0) {
      await this.rows.deleteMany({ where: { id: { $in: plan.release } } });
    }
    for (const { id, formerArticle } of isIn(plan.giveBack)) {
      await this.rows.update({
        where: { id },
        data: { article: formerArticle, formerArticle: null, publicSince: new Date() },
      });
    }
    if (plan.retire.length > 0) {
      await this.rows.updateMany({ where: { id: { $in: plan.retire } }, data: { current: false } });
    }
    if (plan.open.length > 0) {
      await this.rows.updateMany({
        where: { id: { $in: plan.open } },
        data: { publicSince: new Date() },
      });
    }
    for (const { id, slug, publicSince } of isIn(plan.makeCurrent)) {
      const { count } = await this.rows.updateMany({
        where: { id, article },
        data: { current: true, publicSince: publicSince ?? new Date(), formerArticle: null },
      });
      if (count === 0) refuseTakenSlug(slug);
    }
  }

  /** All that an article has and had in a language. */
  private of(article: string, locale: string): Promise<SlugRow[]> {
    const { tableName } = this.strapi.db.metadata.get(ARTICLE_SLUG);
    return readOnce(`slugs ${article} ${locale}`, [tableName], () =>
      sentTogether(`slugs ${locale}`, article, async (articles) => {
        const rows: SlugRow[] = await this.rows.findMany({
          where: { article: articles.length === 1 ? article : { $in: [...articles] }, locale },
        });
        return articles.map((each) => rows.filter((row) => row.article === each));
      })
    );
  }

  /** Whether nobody needs a slug but readers who know it: its article is public no more, or deleted. */
  private async isGivenUp({ article, locale, publicSince }: SlugRow): Promise<boolean> {
    const holding = await this.strapi.db
      .queryBuilder(ARTICLE)
      .select(['id'])
      .where({
        documentId: article,
        locale,
        ...(publicSince && { publishedAt: { $notNull: true } }),
      })
      .limit(1)
      .forUpdate()
      .execute<unknown[]>();
    return holding.length === 0;
  }
}
