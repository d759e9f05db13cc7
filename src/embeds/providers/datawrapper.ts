import { stepsOf } from '../address';
import type { Embed } from '../embed';

const ID = /^[A-Za-z\d]{5}$/;

export function readDatawrapper(url: URL): Embed | null {
  const steps = stepsOf(url);
  const isShared = /^(?:www\.)?datawrapper\.de$/.test(url.hostname) && steps[0] === '_';
  if (!isShared && url.hostname !== 'datawrapper.dwcdn.net') return null;
  const id = steps[isShared ? 1 : 0] ?? '';
  if (!ID.test(id)) return null;
  const page = `https://datawrapper.dwcdn.net/${id}/`;
  return { provider: 'datawrapper', url: page, id, player: page, ratio: null };
}
