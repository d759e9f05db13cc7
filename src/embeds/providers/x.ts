import { isHostOf, stepsOf } from '../address';
import type { Embed } from '../embed';

const ID = /^\d{1,20}$/;
const NAME = /^\w{1,20}$/;

const post = (id: string, name = 'i'): Embed => ({
  provider: 'x',
  url: `https://x.com/${name}/status/${id}`,
  id,
  player: `https://platform.twitter.com/embed/Tweet.html?id=${id}&dnt=true`,
  ratio: null,
});

export function readX(url: URL): Embed | null {
  if (!isHostOf(url, 'x.com') && !isHostOf(url, 'twitter.com')) return null;
  const framed = url.hostname === 'platform.twitter.com' ? url.searchParams.get('id') : null;
  if (framed !== null && ID.test(framed)) return post(framed);
  // `/i/web/status/1` and `/i/status/1` name nobody.
  const [name = '', kind = '', id = ''] = stepsOf(url).filter((step) => step !== 'web');
  if (!NAME.test(name) || !/^status(?:es)?$/.test(kind) || !ID.test(id)) return null;
  return post(id, name);
}
