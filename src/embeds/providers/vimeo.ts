import { isHostOf, stepsOf } from '../address';
import { WIDE, type Embed } from '../embed';

const ID = /^\d{1,12}$/;
/** What an unlisted video needs beside its number. */
const KEY = /^[\da-f]{6,20}$/i;
const TIME = /^#t=[\dhms]{1,12}$/;

export function readVimeo(url: URL): Embed | null {
  if (!isHostOf(url, 'vimeo.com')) return null;
  const steps = stepsOf(url);
  const isFrame = url.hostname === 'player.vimeo.com';
  if (isFrame && steps[0] !== 'video') return null;
  const isShelf = ['album', 'channels', 'groups', 'showcase'].includes(steps[0] ?? '');
  const at = isFrame ? 1 : isShelf ? steps.length - 1 : 0;
  const id = steps[at] ?? '';
  if (!ID.test(id) || (isShelf && steps.length < 3)) return null;
  const key = url.searchParams.get('h') ?? steps[at + 1] ?? '';
  const isUnlisted = KEY.test(key);
  const time = TIME.test(url.hash) ? url.hash : '';
  return {
    provider: 'vimeo',
    url: `https://vimeo.com/${id}${isUnlisted ? `/${key}` : ''}${time}`,
    id,
    player: `https://player.vimeo.com/video/${id}?${isUnlisted ? `h=${key}&` : ''}dnt=1${time}`,
    ratio: WIDE,
  };
}
