/** Sites whose addresses are understood; `link` is any other. */
type Provider =
  | 'bluesky'
  | 'datawrapper'
  | 'facebook'
  | 'flourish'
  | 'instagram'
  | 'link'
  | 'mastodon'
  | 'soundcloud'
  | 'tiktok'
  | 'vimeo'
  | 'x'
  | 'youtube';

/** What an address shows when it stands in a story. */
export interface Embed {
  provider: Provider;
  /** The page that anybody may open, in one spelling, without trackers. */
  url: string;
  /** What the site calls it by; null for a link, and where a short address hides it. */
  id: string | null;
  /**
   * The address of a frame that shows it, in the way in which the site learns least about readers; null where
   * the site has no frame that leaves them alone.
   */
  player: string | null;
  /** Width by height of the frame; null where it is as high as what it shows. */
  ratio: number | null;
}

/** What a site's reader finds out of an address: an embed of its site, or null. */
export type ReadAddress = (url: URL) => Embed | null;

export const WIDE = 16 / 9;
export const UPRIGHT = 9 / 16;
