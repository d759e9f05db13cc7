/** An address as its row says, without Strapi's own columns. */
export interface Address {
  id: number;
  slug: string;
  current: boolean;
  /** When readers could first use it; null while only a draft holds it. */
  publicSince: Date | string | null;
}

export interface Ledger {
  /** Kept for a draft that gave it up: free for anybody. */
  release: number[];
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
  return {
    release: addresses
      .filter((address) => !address.publicSince && !held(address))
      .map(({ id }) => id),
    makeCurrent: addresses
      .filter((address) => answers(address) && !(address.current && address.publicSince))
      .map(({ id }) => id),
    retire: addresses
      .filter((address) => address.current && !answers(address))
      .map(({ id }) => id),
  };
}
