import { stepsOf } from '../address';
import type { Embed } from '../embed';

const ID = /^\d{1,12}$/;

export function readFlourish(url: URL): Embed | null {
  if (!['flo.uri.sh', 'public.flourish.studio'].includes(url.hostname)) return null;
  const [kind = '', id = ''] = stepsOf(url);
  if (!['story', 'visualisation'].includes(kind) || !ID.test(id)) return null;
  return {
    provider: 'flourish',
    url: `https://public.flourish.studio/${kind}/${id}/`,
    id,
    player: `https://flo.uri.sh/${kind}/${id}/embed`,
    ratio: null,
  };
}
