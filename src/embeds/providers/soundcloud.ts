import { isHostOf, webUrl, stepsOf } from '../address';
import type { Embed } from '../embed';

const NAME = /^[\w-]{1,120}$/;
/** Pages of the site itself, which stand where a name would. */
const OF_THE_SITE: ReadonlySet<string> = new Set([
  ...[
    'charts',
    'discover',
    'jobs',
    'pages',
    'people',
    'search',
    'settings',
    'stream',
    'upload',
    'you',
  ],
]);
const SHELVES: ReadonlySet<string> = new Set([
  ...[
    'albums',
    'comments',
    'followers',
    'following',
    'likes',
    'popular-tracks',
    'reposts',
    'tracks',
  ],
]);

function readPage(url: URL): Embed | null {
  const [user = '', name = '', set = ''] = stepsOf(url);
  if (!NAME.test(user) || !NAME.test(name) || OF_THE_SITE.has(user) || SHELVES.has(name))
    return null;
  const isSet = name === 'sets';
  if (isSet && !NAME.test(set)) return null;
  const id = isSet ? `${user}/sets/${set}` : `${user}/${name}`;
  const page = `https://soundcloud.com/${id}`;
  return {
    provider: 'soundcloud',
    url: page,
    id,
    player: `https://w.soundcloud.com/player/?url=${encodeURIComponent(page)}`,
    ratio: null,
  };
}

export function readSoundCloud(url: URL): Embed | null {
  if (!isHostOf(url, 'soundcloud.com')) return null;
  if (['m.soundcloud.com', 'soundcloud.com', 'www.soundcloud.com'].includes(url.hostname)) {
    return readPage(url);
  }
  if (url.hostname !== 'w.soundcloud.com') return null;
  const played = webUrl(url.searchParams.get('url') ?? '');
  // Mostly a number of its programming interface, which no reader can open.
  return played?.hostname === 'soundcloud.com' ? readPage(played) : null;
}
