import { stepsOf } from '../address';
import type { Embed } from '../embed';

const WHO = /^[a-z\d.:_-]{3,260}$/i;
const KEY = /^[a-z\d]{8,32}$/i;

function post(who: string, key: string): Embed | null {
  if (!WHO.test(who) || !KEY.test(key)) return null;
  return {
    provider: 'bluesky',
    url: `https://bsky.app/profile/${who}/post/${key}`,
    id: key,
    // Its frame knows an account by its number only.
    player: who.startsWith('did:')
      ? `https://embed.bsky.app/embed/${who}/app.bsky.feed.post/${key}`
      : null,
    ratio: null,
  };
}

export function readBluesky(url: URL): Embed | null {
  const steps = stepsOf(url);
  const [first, who = '', kind, key = ''] = steps;
  const isPage = url.hostname === 'bsky.app' && first === 'profile' && kind === 'post';
  const isFrame =
    url.hostname === 'embed.bsky.app' && first === 'embed' && kind === 'app.bsky.feed.post';
  return isPage || isFrame ? post(who, key) : null;
}
