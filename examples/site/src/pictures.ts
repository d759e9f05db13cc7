import type { Picture, ReadyPicture, Rendition } from './newsroom/types';
import { settings } from './settings';

/** The widest file that readers' browsers are offered; an original may be of ten megabytes. */
const WIDEST = 2_000;

/** The address of a file; a picture that is replaced keeps it, so its date tells caches apart. */
const addressOf = ({ url }: { url: string }, { updatedAt }: Picture) =>
  `${new URL(url, settings.newsroom).href}?v=${Date.parse(updatedAt)}`;

/** What an `<img>` needs to load no more of a picture than its place is wide. */
export function ready(picture: Picture): ReadyPicture {
  const all: Rendition[] = [...Object.values(picture.formats ?? {}), picture];
  const offered = all
    .filter(({ width }) => width <= WIDEST)
    .sort((one, other) => one.width - other.width);
  const usual = offered.filter(({ width }) => width <= 1_000).at(-1) ?? picture;
  return {
    src: addressOf(usual, picture),
    srcset: offered.map((each) => `${addressOf(each, picture)} ${each.width}w`).join(', '),
    width: picture.width,
    height: picture.height,
  };
}

/** How wide the picture of the story is that a page begins with. */
export const LEAD_SIZES = '(min-width: 78rem) 49rem, (min-width: 60rem) 64vw, calc(100vw - 2.5rem)';
