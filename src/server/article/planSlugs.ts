/** A slug as its row says, without Strapi's own columns. */
export interface ArticleSlug {
  id: number;
  slug: string;
  current: boolean;
  /** When readers could first use it; null while only a draft holds it. */
  publicSince: Date | string | null;
  /** The deleted or unpublished article whose readers know it; null where there was none. */
  formerArticle: string | null;
}

/**
 * Whether it is the way to a story on the site that it came from, `2019/05/storm` or `?p=123`: nobody chooses
 * such a slug, and no draft gives it up.
 */
export const isFormerPath = (slug: string): boolean => slug.includes('/') || slug.startsWith('?');

/** By the numbers of the rows. */
export interface SlugPlan {
  /** Kept for a draft that gave it up: free for anybody. */
  release: number[];
  /** Given up by a draft as well, but readers know it as another story's: that one's again. */
  giveBack: number[];
  /** Answers the article from now on. */
  makeCurrent: number[];
  /** Redirects from now on, or says that the story is gone. */
  retire: number[];
  /** Ways on another site, by which readers find it from now on. */
  open: number[];
}

/**
 * What has to change in the slugs of one article in one language, so that they say what its rows say.
 * A slug that readers never saw is released once no row holds it; one that they saw stays for ever.
 *
 * @param slugs all that the article has in this language
 * @param draft slug of the draft row, null without one
 * @param published slug of the published row, null without one
 */
export function planSlugs(
  slugs: readonly ArticleSlug[],
  draft: string | null,
  published: string | null
): SlugPlan {
  const answers = ({ slug }: ArticleSlug) => slug === published;
  const isHeld = ({ slug }: ArticleSlug) => slug === draft || slug === published;
  const waiting = slugs.filter((each) => !each.publicSince && !isHeld(each));
  const givenUp = waiting.filter(({ slug }) => !isFormerPath(slug));
  const ids = (rows: readonly ArticleSlug[]) => rows.map(({ id }) => id);
  return {
    release: ids(givenUp.filter(({ formerArticle }) => !formerArticle)),
    giveBack: ids(givenUp.filter(({ formerArticle }) => formerArticle)),
    makeCurrent: ids(slugs.filter((each) => answers(each) && !(each.current && each.publicSince))),
    retire: ids(slugs.filter((each) => each.current && !answers(each))),
    open: ids(published === null ? [] : waiting.filter(({ slug }) => isFormerPath(slug))),
  };
}
