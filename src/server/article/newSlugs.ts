import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { rowsOf } from '../strapi/rows';
import { ARTICLE_SLUG } from '../strapi/uids';
import { upsert } from '../strapi/upsert';
import { slugOf } from '../text/slug';
import { digestOfSlug, type Holder, LONGEST_SUFFIX } from './articleSlugStore';
import { isFormerPath } from './planSlugs';

/** A story that is new here, and what it is to be found by. */
export interface NewSlugs extends Holder {
  headline: string;
  /** What its source chose; null for one to be made from the headline. */
  chosen: string | null;
  /** The way to it on another site; see `isFormerPath`. */
  formerPath: string | null;
  isPublic: boolean;
}

/** What a new story is found by. */
export interface ClaimedSlugs {
  slug: string;
  /** Whether the way on another site leads to another story already. */
  isFormerTaken: boolean;
}

const nameOf = (locale: string, slug: string) => `${locale} ${slug}`;

/**
 * Takes slugs for stories that are new here, many at once, as `ArticleSlugStore` would one after the other.
 *
 * @throws ApplicationError where another writer took one of them meanwhile
 */
export async function claimNewSlugs(
  strapi: Core.Strapi,
  stories: readonly NewSlugs[],
  now: Date
): Promise<ClaimedSlugs[]> {
  const wanted = stories.map(({ chosen, headline, locale }) => chosen ?? slugOf(headline, locale));
  const taken = await takenAmong(strapi, [
    ...wanted,
    ...stories.flatMap(({ formerPath }) => formerPath ?? []),
  ]);
  const next = new Map<string, number>();
  const rows: object[] = [];
  const claimed: ClaimedSlugs[] = [];
  for (const [index, story] of stories.entries()) {
    const { article, locale, chosen, formerPath, isPublic } = story;
    const base = wanted[index] ?? '';
    const slug = await freeLike(strapi, taken, next, locale, base);
    const publicSince = isPublic ? now : null;
    const add = (text: string, madeFrom: string | null, current: boolean) => {
      taken.add(nameOf(locale, text));
      rows.push({
        article,
        locale,
        slug: text,
        slugDigest: digestOfSlug(text),
        madeFrom,
        current,
        publicSince,
        formerArticle: null,
      });
    };
    add(slug, chosen === null ? base : null, isPublic);
    const isKept =
      formerPath !== null && formerPath !== slug && (isPublic || isFormerPath(formerPath));
    const isFormerTaken = isKept && taken.has(nameOf(locale, formerPath));
    if (isKept && !isFormerTaken) add(formerPath, null, false);
    claimed.push({ slug, isFormerTaken });
  }
  await upsert(strapi, ARTICLE_SLUG, rows as Array<{ locale: string; slugDigest: string }>, {
    key: ['locale', 'slugDigest'],
  });
  const held = await rowsOf(strapi, ARTICLE_SLUG).count({
    where: { article: { $in: stories.map(({ article }) => article) } },
  });
  if (held !== rows.length) {
    throw new errors.ApplicationError('Another writer took a slug of one of the stories.');
  }
  return claimed;
}

async function takenAmong(strapi: Core.Strapi, slugs: readonly string[]): Promise<Set<string>> {
  const rows: Array<{ slug: string; locale: string }> = await rowsOf(strapi, ARTICLE_SLUG).findMany(
    {
      select: ['slug', 'locale'],
      where: { slugDigest: { $in: [...new Set(slugs)].map(digestOfSlug) } },
    }
  );
  return new Set(rows.map(({ slug, locale }) => nameOf(locale, slug)));
}

/** `base`, or `base` with the first number that no story has. */
async function freeLike(
  strapi: Core.Strapi,
  taken: Set<string>,
  next: Map<string, number>,
  locale: string,
  base: string
): Promise<string> {
  if (!taken.has(nameOf(locale, base))) return base;
  const name = nameOf(locale, base);
  if (!next.has(name)) {
    const rows: Array<{ slug: string }> = await rowsOf(strapi, ARTICLE_SLUG).findMany({
      select: ['slug'],
      where: { locale, slug: { $startsWith: `${base}-` } },
    });
    for (const { slug } of rows) {
      if (slug.length <= base.length + LONGEST_SUFFIX) taken.add(nameOf(locale, slug));
    }
  }
  let number = next.get(name) ?? 2;
  while (taken.has(nameOf(locale, `${base}-${number}`))) number += 1;
  next.set(name, number + 1);
  return `${base}-${number}`;
}
