import { isHostOf, stepsOf } from '../address';
import { UPRIGHT, WIDE, type Embed } from '../embed';

const ID = /^[\w-]{11}$/;
const LIST = /^[\w-]{10,64}$/;

/** `90`, `90s` or `1h2m3s`, in seconds; 0 for anything else. */
function secondsOf(time: string | null): number {
  const parts = /^(?:(\d{1,3})h)?(?:(\d{1,5})m)?(?:(\d{1,6})s?)?$/.exec(time ?? '');
  if (!parts) return 0;
  const [, hours = '0', minutes = '0', seconds = '0'] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function idOf(url: URL, steps: readonly string[]): string | null {
  if (url.hostname === 'youtu.be') return steps[0] ?? null;
  const [kind, name] = steps;
  if (kind === 'watch') return name ?? url.searchParams.get('v');
  return ['embed', 'live', 'shorts', 'v'].includes(kind ?? '') ? (name ?? null) : null;
}

function listIn(url: URL): Embed | null {
  const list = url.searchParams.get('list');
  if (list === null || !LIST.test(list)) return null;
  return {
    provider: 'youtube',
    url: `https://www.youtube.com/playlist?list=${list}`,
    id: list,
    player: `https://www.youtube-nocookie.com/embed/videoseries?list=${list}`,
    ratio: WIDE,
  };
}

export function readYouTube(url: URL): Embed | null {
  const isItsOwn = ['youtube.com', 'youtube-nocookie.com'].some((each) => isHostOf(url, each));
  if (!isItsOwn && url.hostname !== 'youtu.be') return null;
  const steps = stepsOf(url);
  if (steps[0] === 'playlist' || steps[1] === 'videoseries') return listIn(url);
  const id = idOf(url, steps);
  if (id === null || !ID.test(id)) return null;
  const { searchParams } = url;
  const start = secondsOf(searchParams.get('t') ?? searchParams.get('start'));
  const isShort = steps[0] === 'shorts';
  return {
    provider: 'youtube',
    url: isShort
      ? `https://www.youtube.com/shorts/${id}`
      : `https://www.youtube.com/watch?v=${id}${start > 0 ? `&t=${start}s` : ''}`,
    id,
    player: `https://www.youtube-nocookie.com/embed/${id}${start > 0 ? `?start=${start}` : ''}`,
    ratio: isShort ? UPRIGHT : WIDE,
  };
}
