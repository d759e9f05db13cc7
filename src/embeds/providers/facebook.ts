import { isHostOf, webUrl, stepsOf } from '../address';
import type { Embed } from '../embed';

const ID = /^[\w.-]{3,120}$/;

/** What of a query says which post it is. */
const TELLING = ['v', 'fbid', 'story_fbid', 'id', 'set'];
const PAGES_BY_QUERY = ['watch', 'photo', 'photo.php', 'permalink.php', 'story.php', 'video.php'];
const KINDS = ['posts', 'videos', 'photos', 'reel', 'permalink'];

function post(path: string, id: string | null): Embed {
  return {
    provider: 'facebook',
    url: `https://www.facebook.com/${path}`,
    id,
    player: null,
    ratio: null,
  };
}

function byQuery(page: string, { searchParams }: URL): Embed | null {
  const told = TELLING.flatMap((name) => {
    const value = searchParams.get(name);
    return value !== null && ID.test(value) ? [{ name, value }] : [];
  });
  const [first] = told;
  if (!first || first.name === 'id' || first.name === 'set') return null;
  const path = page.endsWith('.php') ? page : `${page}/`;
  return post(
    `${path}?${told.map(({ name, value }) => `${name}=${value}`).join('&')}`,
    first.value
  );
}

function readPage(url: URL): Embed | null {
  const steps = stepsOf(url);
  const [first = '', kind = ''] = steps;
  if (url.hostname === 'fb.watch') {
    if (!ID.test(first)) return null;
    return { ...post('', null), url: `https://fb.watch/${first}/` };
  }
  if (PAGES_BY_QUERY.includes(first)) return byQuery(first, url);
  if (first === 'share' && steps.length >= 2) return post(`${steps.join('/')}/`, null);
  const id = steps.at(-1) ?? '';
  const isPost =
    first === 'reel' || KINDS.includes(kind) || (first === 'groups' && steps.length >= 4);
  return isPost && steps.length >= 2 && ID.test(id) ? post(steps.join('/'), id) : null;
}

export function readFacebook(url: URL): Embed | null {
  if (!isHostOf(url, 'facebook.com') && url.hostname !== 'fb.watch') return null;
  if (!url.pathname.startsWith('/plugins/')) return readPage(url);
  const page = webUrl(url.searchParams.get('href') ?? '');
  const isItsOwn =
    page !== null && (isHostOf(page, 'facebook.com') || page.hostname === 'fb.watch');
  return isItsOwn ? readPage(page) : null;
}
