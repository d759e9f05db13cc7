export type MirrorKind = 'web' | 'onion' | 'ipfs' | 'app' | 'tv-channel' | 'social' | 'newsletter';

/** What a reader's device may open, by kind of mirror. */
export const SCHEMES: Readonly<Record<MirrorKind, readonly string[]>> = {
  web: ['https', 'http'],
  onion: ['https', 'http'],
  ipfs: ['https', 'http', 'ipfs', 'ipns'],
  app: ['https'],
  'tv-channel': ['https', 'http'],
  social: ['https'],
  newsletter: ['https', 'http', 'mailto'],
};

export const MIRROR_KINDS = Object.keys(SCHEMES) as MirrorKind[];

/** Kinds that are a copy of the site, so that a story has an address there. */
export const COPIES_OF_THE_SITE: ReadonlySet<MirrorKind> = new Set(['web', 'onion', 'ipfs']);

export const isMirrorKind = (kind: unknown): kind is MirrorKind =>
  typeof kind === 'string' && Object.hasOwn(SCHEMES, kind);

/** An address as it is kept, or why it cannot be, with the fix. */
export type Reading =
  | {
      /** Normalised: what is stored and shown. */
      address: string;
      /** Equal for addresses that lead to one place, however they are written. */
      key: string;
    }
  | { fault: string };
