import { stepsOf } from '../address';
import type { Embed } from '../embed';

const USER = /^@\w[\w.-]{0,60}(?:@[a-z\d.-]{3,100})?$/i;
const ID = /^\d{1,20}$/;

/** Anybody may run an instance: it is known by the form of its addresses. */
export function readMastodon(url: URL): Embed | null {
  const [user = '', id = '', frame] = stepsOf(url);
  if (!USER.test(user) || !ID.test(id) || (frame !== undefined && frame !== 'embed')) return null;
  const page = `https://${url.host}/${user}/${id}`;
  // Only the instance that a post was written on has a frame for it.
  const isItsOwn = !user.slice(1).includes('@');
  return {
    provider: 'mastodon',
    url: page,
    id,
    player: isItsOwn ? `${page}/embed` : null,
    ratio: null,
  };
}
