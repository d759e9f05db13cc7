import { webUrlOf } from './faces';
import type { HtmlElement } from './dom';
import type { StoryPicture } from '../story';

/** From where addresses are meant. */
export interface PictureBase {
  /** The address of the page; null where it is not known, and a relative address names a file. */
  base: string | null;
  /**
   * The folder that a browser wrote beside a page that it saved, e.g. "Story_files"; null where it wrote none, and
   * a relative address may name a file all the same. Undefined for what was not saved as a page.
   */
  filesFolder?: string | null | undefined;
}

/** Attributes that name the picture itself, the whole one first; `src` may be a placeholder until it is seen. */
const NAMING = [
  ...['data-orig-file', 'data-large-file', 'data-src', 'data-original', 'data-lazy-src'],
  ...['data-lazy', 'data-url', 'data-hi-res-src', 'data-full-src', 'data-original-src', 'src'],
];

/** Scripts that load pictures late name the attribute each in its own way, e.g. `data-lazy-srcset`. */
const SET = /^(?:srcset|data-[a-z-]{0,40}srcset)$/;

/** File names of what stands there until the picture is loaded. */
const PLACEHOLDER =
  /^(?:blank|spacer|pixel|placeholder|transparent|clear|empty|grey|gray|lazy|loading|loader|1x1|dot)[\w.-]{0,40}$/i;

function isPlaceholder(address: string): boolean {
  if (address === '' || /^(?:data|blob|about|javascript|vbscript|file):/i.test(address))
    return true;
  const path = address.split(/[?#]/, 1)[0] ?? '';
  return PLACEHOLDER.test(path.slice(path.lastIndexOf('/') + 1));
}

/** An address of a set with the width it is for; without one, its density. */
interface Candidate {
  address: string;
  size: number;
}

/** Reads `srcset`: addresses may hold commas, and end where space follows. */
function readSourceSet(set: string): Candidate[] {
  const candidates: Candidate[] = [];
  let rest: string[] = set.trim().split(/\s+/);
  while (rest.length > 0 && candidates.length < 100) {
    const [address = '', descriptor = '', ...others] = rest;
    if (address.endsWith(',')) {
      candidates.push({ address: address.slice(0, -1), size: 1 });
      rest = rest.slice(1);
      continue;
    }
    const comma = descriptor.indexOf(',');
    const size = Number.parseFloat(descriptor);
    candidates.push({ address, size: Number.isFinite(size) ? size : 1 });
    const glued = comma === -1 ? '' : descriptor.slice(comma + 1);
    rest = glued === '' ? others : [glued, ...others];
  }
  return candidates.filter(({ address }) => address !== '' && address !== ',');
}

const sourcesOf = (image: HtmlElement): HtmlElement[] => {
  const around = image.parentElement;
  return around?.localName === 'picture'
    ? [image, ...[...around.children].filter(({ localName }) => localName === 'source')]
    : [image];
};

/** More is no set that a page writes; what reading one costs stays bounded by it. */
const LONGEST_SET = 20_000;

/** The largest of the sets that a picture comes in; null where no set names sizes. */
function largestOf(image: HtmlElement): string | null {
  let largest: Candidate | null = null;
  for (const element of sourcesOf(image)) {
    for (const { name, value: set } of element.attributes) {
      if (!SET.test(name)) continue;
      for (const candidate of set.length > LONGEST_SET ? [] : readSourceSet(set)) {
        if (isPlaceholder(candidate.address)) continue;
        if (!largest || candidate.size > largest.size) largest = candidate;
      }
    }
  }
  return largest?.address ?? null;
}

/** What the path of a file begins with that an address names, and that need not be there. */
export const MAYBE = './';

/** The path of a file beside the page; null for an address that names none. */
function fileOf(address: string): string | null {
  if (/^[a-z][a-z\d+.-]*:/i.test(address) || address.startsWith('//')) return null;
  const path = (address.split(/[?#]/, 1)[0] ?? '').replace(/^(?:\.?\/)+/, '');
  try {
    return decodeURIComponent(path) || null;
  } catch {
    return path || null;
  }
}

const isIn = (folder: string | null | undefined, file: string | null): boolean =>
  Boolean(folder) && file !== null && file.startsWith(`${folder}/`);

const PICTURE_FILE = /\.(?:jpe?g|png|webp|avif|gif)$/i;

/** The whole picture, to which a smaller one of the same name leads; null for any other link. */
function linkedWhole(image: HtmlElement, shown: string | null): string | null {
  const address = image.closest('a')?.getAttribute('href')?.trim() ?? '';
  const [path = ''] = address.split(/[?#]/, 1);
  if (shown === null || !PICTURE_FILE.test(path)) return null;
  const nameOf = (url: string) => pictureName({ url, file: null });
  return nameOf(address) === nameOf(shown) ? address : null;
}

/** Where the picture of an image element is; null where it names none. */
export function pictureOf(
  image: HtmlElement,
  { base, filesFolder }: PictureBase
): StoryPicture | null {
  const named = NAMING.map((name) => image.getAttribute(name)?.trim() ?? '').filter(
    (address) => !isPlaceholder(address)
  );
  const [first = null] = named;
  const shown = image.hasAttribute('data-orig-file') ? first : (largestOf(image) ?? first);
  const whole = linkedWhole(image, shown) ?? shown;
  const files = named.map(fileOf);
  const saved = files.find((file) => isIn(filesFolder, file)) ?? null;
  const webs = [whole, ...named].filter(
    (address): address is string => address !== null && !isIn(filesFolder, fileOf(address))
  );
  const url = webs.map((address) => webUrlOf(address, base)).find((each) => each !== null) ?? null;
  const own = whole === null ? null : fileOf(whole);
  const maybe = filesFolder === undefined || own === null ? null : `${MAYBE}${own}`;
  const file = saved ?? (url === null ? own : maybe);
  return url === null && file === null ? null : { url, file };
}

/** Attributes say the size of icons and of dots that count readers. */
const LARGEST_ICON = 48;

const sizeOf = (image: HtmlElement, side: 'width' | 'height'): number => {
  const size = Number.parseFloat(image.getAttribute(side) ?? '');
  return Number.isFinite(size) ? size : Infinity;
};

/** Whether an image is a picture, and not a dot, an icon or a sign. */
export function isPictureElement(image: HtmlElement): boolean {
  const [width, height] = [sizeOf(image, 'width'), sizeOf(image, 'height')];
  if (width <= 2 || height <= 2 || (width <= LARGEST_ICON && height <= LARGEST_ICON)) return false;
  return signOf(image) === null;
}

/** The sign that an image stands for, where a site draws emoji as images; null for a picture. */
export function signOf(image: HtmlElement): string | null {
  const alt = image.getAttribute('alt') ?? '';
  const isSign =
    alt !== '' &&
    alt.length <= 20 &&
    /^[\p{Emoji}\p{Emoji_Component}]+$/u.test(alt) &&
    !/^[\d#*]+$/.test(alt);
  return isSign ? alt : null;
}

/** What two addresses of one picture share: its file name without the sizes that systems add to it. */
export function pictureName({ url, file }: StoryPicture): string {
  const path = (url ?? file ?? '').split(/[?#]/, 1)[0] ?? '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(/[-_]\d{2,5}x\d{2,5}(?=\.\w{3,4}$)/, '').toLowerCase() || path;
}
