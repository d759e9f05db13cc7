import { describedCaption, pictureKey, type HtmlContext } from '../../bodyText';
import type { StoryCaption, StoryProblem } from '../../story';
import { childOf, childrenOf, textInside, type XmlElement } from '../../xml/xmlElement';
import { heldHtml } from '../../xml/xmlMarkup';

/** Addresses end so where nothing says what kind of file is behind them. */
const PICTURE_NAME = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i;

interface FoundPicture {
  url: string;
  caption: string | null;
  credit: string | null;
  altText: string | null;
  width: number;
}

const isPicture = ({ attributes: { medium, type, url = '' } }: XmlElement) =>
  medium === 'image' ||
  (type ?? '').startsWith('image/') ||
  (!medium && !type && PICTURE_NAME.test(url));

/** What the elements around a file say of it; the nearest that says anything counts. */
function saidOf(path: readonly XmlElement[], name: string): string | null {
  for (const element of path) {
    const found = childOf(element, name);
    const html = found ? heldHtml(found).trim() : '';
    if (html !== '') return html;
  }
  return null;
}

function picturesIn(path: readonly XmlElement[]): FoundPicture[] {
  const [parent] = path;
  const contents = childrenOf(parent ?? null, 'media:content').filter((file) => isPicture(file));
  return contents.flatMap((file): FoundPicture[] => {
    const { url, width } = file.attributes;
    if (!url) return [];
    const around = [file, ...path.slice(0, 2)];
    const credits = around
      .map((element) =>
        childrenOf(element, 'media:credit').map((credit) => textInside(credit).trim())
      )
      .find((names) => names.length > 0);
    const caption = saidOf(around, 'media:description') ?? saidOf([file], 'media:title');
    return [
      {
        url,
        caption,
        credit: credits?.join(' / ') ?? null,
        altText: saidOf([file], 'media:text'),
        width: Number.parseInt(width ?? '', 10) || 0,
      },
    ];
  });
}

/** Renditions of one picture stand side by side: the same words say the same picture, the widest is taken. */
function distinct(pictures: readonly FoundPicture[]): FoundPicture[] {
  const best = new Map<string, FoundPicture>();
  for (const picture of pictures) {
    const words = `${picture.caption ?? ''}\n${picture.credit ?? ''}`.trim();
    const key = words === '' ? pictureKey(picture.url) : words;
    const known = best.get(key);
    if (!known || known.width < picture.width) best.set(key, picture);
  }
  return [...best.values()];
}

const bare = (url: string): FoundPicture => ({
  url,
  caption: null,
  credit: null,
  altText: null,
  width: 0,
});

function enclosuresOf(entry: XmlElement): Array<{ url: string; type: string }> {
  const links = childrenOf(entry, 'link').filter(
    ({ attributes }) => attributes.rel === 'enclosure'
  );
  return [...childrenOf(entry, 'enclosure'), ...links].flatMap(({ attributes }) => {
    const url = attributes.url ?? attributes.href;
    return url ? [{ url, type: attributes.type ?? '' }] : [];
  });
}

/** The pictures that stand beside an entry's text: the first leads. */
export function picturesOfEntry(entry: XmlElement, context: HtmlContext): StoryCaption[] {
  const groups = childrenOf(entry, 'media:group').flatMap((group) => {
    const [widest] = picturesIn([group, entry]).sort((one, other) => other.width - one.width);
    return widest ? [widest] : [];
  });
  const enclosed = enclosuresOf(entry).filter(
    ({ url, type }) => type.startsWith('image/') || (type === '' && PICTURE_NAME.test(url))
  );
  const found = [...groups, ...picturesIn([entry]), ...enclosed.map(({ url }) => bare(url))];
  const thumbnail =
    childOf(entry, 'media:thumbnail') ?? childOf(entry, 'media:group', 'media:thumbnail');
  const small = found.length === 0 ? thumbnail?.attributes.url : undefined;
  return distinct(small ? [bare(small)] : found).map((picture, at) =>
    describedCaption({ ...picture, role: at === 0 ? 'lead' : 'gallery' }, context)
  );
}

/** What else is enclosed: it has no place in a story. */
export function filesLeftOut(entry: XmlElement): StoryProblem[] {
  const others = enclosuresOf(entry).filter(
    ({ type }) => type !== '' && !type.startsWith('image/')
  );
  return others.map(({ url, type }) => ({
    rule: 'file-left-out',
    message: `A file comes with it, and stories have no place for it: ${url} (${type}).`,
    place: 'captions',
  }));
}
