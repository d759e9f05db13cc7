/** The kinds that the panel has a word for. */
export const KINDS: ReadonlySet<string> = new Set([
  'web',
  'onion',
  'ipfs',
  'app',
  'tv-channel',
  'social',
  'newsletter',
]);
