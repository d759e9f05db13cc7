import { isHostOf, stepsOf } from '../address';
import type { Embed } from '../embed';

const CODE = /^[\w-]{5,40}$/;
const KINDS: ReadonlyMap<string, string> = new Map([
  ['p', 'p'],
  ['reel', 'reel'],
  ['reels', 'reel'],
  ['tv', 'tv'],
]);

export function readInstagram(url: URL): Embed | null {
  if (!isHostOf(url, 'instagram.com') && !isHostOf(url, 'instagr.am')) return null;
  const steps = stepsOf(url);
  // The name of whoever posted it may stand before.
  const at = KINDS.has(steps[0] ?? '') ? 0 : 1;
  const kind = KINDS.get(steps[at] ?? '');
  const id = steps[at + 1] ?? '';
  if (kind === undefined || !CODE.test(id)) return null;
  return {
    provider: 'instagram',
    url: `https://www.instagram.com/${kind}/${id}/`,
    id,
    player: null,
    ratio: null,
  };
}
