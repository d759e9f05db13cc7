import { isUrl } from '../input/isUrl';
import { numberOrNull } from '../text/numberOrNull';
import { textOrNull } from '../text/textOrNull';
import { versionedUrl } from './versionedUrl';

/** A file of the Media Library. */
export interface Picture {
  fileId: number;
  url: string;
  mimeType: string;
  /** In pixels; null where the library does not know. */
  width: number | null;
  height: number | null;
  /** In bytes. */
  size: number | null;
  /** Smaller renditions by the names that Strapi gives them: thumbnail, small, medium, large. */
  renditions: Record<string, Rendition>;
}

export type Rendition = Omit<Picture, 'fileId' | 'renditions'>;

type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null;

/**
 * A file of the Media Library.
 *
 * @param base what relative addresses are relative to: the public address of this Strapi
 */
export function storyPictureOf(file: unknown, base: string): Picture | null {
  if (!isValues(file) || typeof file.id !== 'number') return null;
  const { updatedAt } = file;
  const own = renditionOf(file, updatedAt, base);
  if (!own) return null;
  const formats = isValues(file.formats) ? Object.entries(file.formats) : [];
  const renditions = formats.flatMap(([name, format]): Array<[string, Rendition]> => {
    const rendition = isValues(format) ? renditionOf(format, updatedAt, base) : null;
    return rendition ? [[name, rendition]] : [];
  });
  return { fileId: file.id, ...own, renditions: Object.fromEntries(renditions) };
}

function renditionOf(file: Values, updatedAt: unknown, base: string): Rendition | null {
  const url = textOrNull(file.url);
  if (!url || !isUrl(url, base)) return null;
  // Strapi counts in kilobytes of a thousand.
  const kilobytes = numberOrNull(file.size);
  return {
    url: new URL(versionedUrl(url, updatedAt), base).href,
    mimeType: textOrNull(file.mime) ?? 'application/octet-stream',
    width: numberOrNull(file.width),
    height: numberOrNull(file.height),
    size: kilobytes === null ? null : Math.round(kilobytes * 1000),
  };
}
