import { isHostOf, stepsOf } from '../address';
import { UPRIGHT, type Embed } from '../embed';

const ID = /^\d{8,24}$/;
const USER = /^@[\w.-]{0,64}$/;
const SHORT = /^[A-Za-z\d]{5,20}$/;

const video = (url: string, id: string | null): Embed => ({
  provider: 'tiktok',
  url,
  id,
  player: null,
  ratio: UPRIGHT,
});

export function readTikTok(url: URL): Embed | null {
  if (!isHostOf(url, 'tiktok.com')) return null;
  const steps = stepsOf(url);
  const [user = '', kind = '', id = ''] = steps;
  if (USER.test(user) && ['photo', 'video'].includes(kind) && ID.test(id)) {
    return video(`https://www.tiktok.com/${user}/${kind}/${id}`, id);
  }
  // A frame does not say whose it is.
  const framed = steps.at(-1) ?? '';
  if (['embed', 'player'].includes(user) && ID.test(framed)) {
    return video(`https://www.tiktok.com/embed/v2/${framed}`, framed);
  }
  const short = user === 't' ? kind : user;
  const isShort = user === 't' || ['vm.tiktok.com', 'vt.tiktok.com'].includes(url.hostname);
  return isShort && SHORT.test(short)
    ? video(`https://${url.hostname}/${user === 't' ? 't/' : ''}${short}/`, null)
    : null;
}
