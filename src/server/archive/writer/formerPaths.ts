import { isUrl } from '../../input/isUrl';
import { composed } from '../../text/composed';

/** The longest that the table of slugs holds. */
const LONGEST = 255;

/** What a site names a story by in the query of its address, as WordPress does before it has paths. */
const NAMES_A_STORY = ['p', 'page_id', 'id'];

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * By what readers of the old site know a story: the path of its address without slashes at its ends, as
 * `2019/05/storm`, or `?p=123` where only that names it. Null for the front page and for a path too long.
 */
export function formerPathOf(url: string | null): string | null {
  if (url === null || !isUrl(url)) return null;
  const { pathname, searchParams } = new URL(url);
  const path = composed(decoded(pathname)).split('/').filter(Boolean).join('/');
  const named = NAMES_A_STORY.find((name) => /^\d+$/.test(searchParams.get(name) ?? ''));
  const query = named === undefined ? '' : `?${named}=${searchParams.get(named)}`;
  const former = path === 'index.php' || path === '' ? query : path;
  return former === '' || former.length > LONGEST ? null : former;
}
