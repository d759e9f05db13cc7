import { webUrl } from './address';
import type { Embed, ReadAddress } from './embed';
import { readBluesky } from './providers/bluesky';
import { readDatawrapper } from './providers/datawrapper';
import { readFacebook } from './providers/facebook';
import { readFlourish } from './providers/flourish';
import { readInstagram } from './providers/instagram';
import { readMastodon } from './providers/mastodon';
import { readSoundCloud } from './providers/soundcloud';
import { readTikTok } from './providers/tiktok';
import { readVimeo } from './providers/vimeo';
import { readX } from './providers/x';
import { readYouTube } from './providers/youtube';
import { plainAddress } from './trackers';

/** Mastodon's has no host of its own to be known by, and comes last. */
const READERS: readonly ReadAddress[] = [
  readYouTube,
  readVimeo,
  readX,
  readBluesky,
  readInstagram,
  readTikTok,
  readFacebook,
  readDatawrapper,
  readFlourish,
  readSoundCloud,
  readMastodon,
];

/**
 * What an address of the web shows; of a site that is not known a plain link, and null for anything that is no
 * address of the web.
 *
 * @example embedAt('https://youtu.be/abcdefghijk')?.url // 'https://www.youtube.com/watch?v=abcdefghijk'
 */
export function embedAt(address: string): Embed | null {
  const plain = plainAddress(address);
  const url = plain === null ? null : webUrl(plain);
  if (plain === null || url === null) return null;
  // A port is nowhere of these sites' own.
  for (const read of url.port === '' ? READERS : []) {
    const embed = read(url);
    if (embed) return embed;
  }
  return { provider: 'link', url: plain, id: null, player: null, ratio: null };
}
