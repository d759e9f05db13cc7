/** An address as its row says, without Strapi's own columns. */
export interface Address {
  id: number;
  slug: string;
  current: boolean;
  /** When readers could first use it; null while only a draft holds it. */
  publicSince: Date | string | null;
  /** The deleted article whose readers know it; null where there was none. */
  formerArticle: string | null;
}

export interface Ledger {
  /** Kept for a draft that gave it up: free for anybody. */
  release: number[];
  /** Given up by a draft as well, but readers know it as a deleted story's: theirs again. */
  giveBack: number[];
  /** Answers the article from now on. */
  makeCurrent: number[];
  /** Redirects from now on, or says that the story is gone. */
  retire: number[];
}

/**
 * What has to change in the addresses of one article in one language, so that they say what its
 * rows say. An address that readers never saw is released once no row holds it; one that they saw
 * stays for ever.
 *
 * @param addresses all that the article has in this language
 * @param draftSlug slug of the draft row, null without one
 * @param publishedSlug slug of the published row, null without one
 */
export function balance(
  addresses: readonly Address[],
  draftSlug: string | null,
  publishedSlug: string | null
): Ledger {
  const held = (address: Address) => address.slug === draftSlug || address.slug === publishedSlug;
  const answers = (address: Address) => address.slug === publishedSlug;
  const givenUp = addresses.filter((address) => !address.publicSince && !held(address));
  return {
    release: givenUp.filter((address) => !address.formerArticle).map(({ id }) => id),
    giveBack: givenUp.filter((address) => address.formerArticle).map(({ id }) => id),
    makeCurrent: addresses
      .filter((address) => answers(address) && !(address.current && address.publicSince))
      .map(({ id }) => id),
    retire: addresses.filter((address) => address.current && !answers(address)).map(({ id }) => id),
  };
}
