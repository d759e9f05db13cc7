/**
 * Where the frames of the sites that are known come from, for a `Content-Security-Policy`. Mastodon's are not
 * among them: anybody may run an instance.
 */
export const PLAYER_ORIGINS: readonly string[] = [
  'https://datawrapper.dwcdn.net',
  'https://embed.bsky.app',
  'https://flo.uri.sh',
  'https://platform.twitter.com',
  'https://player.vimeo.com',
  'https://w.soundcloud.com',
  'https://www.youtube-nocookie.com',
];
