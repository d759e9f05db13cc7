import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { ADDRESS, ARTICLE } from '../strapi/uids';
import { upsert } from '../strapi/upsert';
import { balance, type Address } from './addressLedger';
import { nextNumber } from '../text/slug';

/** One language of an article, as the holder of addresses. */
export interface Holder {
  article: string;
  locale: string;
}

interface AddressRow extends Address {
  article: string;
  locale: string;
}

/** What tells slugs apart on every database alike, also by case and accents. */
const digestOf = (slug: string): string => createHash('sha256').update(slug).digest('hex');

/** The longest number that is put behind a slug, with its hyphen. */
const LONGEST_SUFFIX = 7;

/** The addresses of all articles, in the database. Every method joins the transaction it is called in. */
export class AddressBook {
  constructor(private readonly strapi: Core.Strapi) {}

  private get rows() {
    return this.strapi.db.query(ADDRESS);
  }

  /** Who holds a slug; null for a free one. */
  async find(locale: string, slug: string): Promise<AddressRow | null> {
    return this.rows.findOne({ where: { locale, slugDigest: digestOf(slug) } });
  }

  /** Whether readers ever saw an address of this article in this language. */
  async wasPublic({ article, locale }: Holder): Promise<boolean> {
    return (
      (await this.rows.count({ where: { article, locale, publicSince: { $notNull: true } } })) > 0
    );
  }

  /**
   * Takes a slug for an article, if it is free or the article's own. The database decides: the row
   * is inserted, and the unique index refuses the second of two writers.
   */
  async claim(slug: string, holder: Holder): Promise<boolean> {
    await upsert(
      this.strapi,
      ADDRESS,
      [{ ...holder, slug, slugDigest: digestOf(slug), current: false }],
      { key: ['locale', 'slugDigest'] }
    );
    return (await this.find(holder.locale, slug))?.article === holder.article;
  }

  /**
   * Takes a slug that an editor asked for by name. Unlike `claim` it also takes one whose article
   * was deleted in this language: to write it again is the editor's decision. The deleted article's
   * other addresses go on saying that it is gone, and this one does too until it is published.
   */
  async claimByName(slug: string, holder: Holder): Promise<boolean> {
    if (await this.claim(slug, holder)) return true;
    const row = await this.find(holder.locale, slug);
    if (!row || (await this.articleExists(row))) return false;
    const taken = await this.rows.updateMany({
      where: { id: row.id, article: row.article },
      data: {
        article: holder.article,
        current: false,
        publicSince: null,
        formerArticle: row.publicSince ? row.article : row.formerArticle,
      },
    });
    return taken.count === 1;
  }

  /** Takes `base`, or `base` with the first number that is free, and answers which. */
  async claimLike(base: string, holder: Holder): Promise<string> {
    if (await this.claim(base, holder)) return base;
    const taken: Array<{ slug: string }> = await this.rows.findMany({
      select: ['slug'],
      where: { locale: holder.locale, slug: { $startsWith: `${base}-` } },
    });
    const numbered = taken
      .map(({ slug }) => slug)
      .filter((slug) => slug.length <= base.length + LONGEST_SUFFIX);
    for (let number = nextNumber(base, numbered); ; number += 1) {
      const slug = `${base}-${number}`;
      if (await this.claim(slug, holder)) return slug;
    }
  }

  /** Brings the addresses of an article in line with its rows. */
  async balance({ article, locale }: Holder): Promise<void> {
    const where = { documentId: article, locale };
    const [draft, published, addresses] = await Promise.all([
      this.strapi.db
        .query(ARTICLE)
        .findOne({ select: ['slug'], where: { ...where, publishedAt: null } }),
      this.strapi.db
        .query(ARTICLE)
        .findOne({ select: ['slug'], where: { ...where, publishedAt: { $notNull: true } } }),
      this.rows.findMany({ where: { article, locale } }),
    ]);
    const ledger = balance(addresses, draft?.slug ?? null, published?.slug ?? null);
    if (ledger.release.length > 0) {
      await this.rows.deleteMany({ where: { id: { $in: ledger.release } } });
    }
    for (const id of ledger.giveBack) {
      const { formerArticle } = addresses.find((address: AddressRow) => address.id === id);
      await this.rows.update({
        where: { id },
        data: { article: formerArticle, formerArticle: null, publicSince: new Date() },
      });
    }
    if (ledger.retire.length > 0) {
      await this.rows.updateMany({
        where: { id: { $in: ledger.retire } },
        data: { current: false },
      });
    }
    for (const id of ledger.makeCurrent) {
      const { publicSince } = addresses.find((address: AddressRow) => address.id === id);
      await this.rows.update({
        where: { id },
        data: { current: true, publicSince: publicSince ?? new Date(), formerArticle: null },
      });
    }
  }

  private async articleExists({ article, locale }: AddressRow): Promise<boolean> {
    return (
      (await this.strapi.db.query(ARTICLE).count({ where: { documentId: article, locale } })) > 0
    );
  }
}
