/** What a picture is called by the format of its bytes. */
interface PictureType {
  mime: string;
  extension: string;
}

const at = (bytes: Buffer, start: number, end: number) => bytes.toString('latin1', start, end);

/** By the brand of an ISO media file. */
const BRANDS: Readonly<Record<string, PictureType>> = {
  avif: { mime: 'image/avif', extension: '.avif' },
  avis: { mime: 'image/avif', extension: '.avif' },
  heic: { mime: 'image/heic', extension: '.heic' },
  heix: { mime: 'image/heic', extension: '.heic' },
  mif1: { mime: 'image/heif', extension: '.heif' },
};

/**
 * What picture some bytes are, whatever name and type they come with; null for what is none, a page that says
 * so included. Drawings in SVG hold programs, and are none either.
 */
export function pictureTypeOf(bytes: Buffer): PictureType | null {
  if (bytes.length < 12) return null;
  if (at(bytes, 0, 3) === '\xff\xd8\xff') return { mime: 'image/jpeg', extension: '.jpg' };
  if (at(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return { mime: 'image/png', extension: '.png' };
  if (/^GIF8[79]a/.test(at(bytes, 0, 6))) return { mime: 'image/gif', extension: '.gif' };
  if (at(bytes, 0, 4) === 'RIFF' && at(bytes, 8, 12) === 'WEBP') {
    return { mime: 'image/webp', extension: '.webp' };
  }
  if (/^(?:II\*\0|MM\0\*)/.test(at(bytes, 0, 4))) {
    return { mime: 'image/tiff', extension: '.tiff' };
  }
  return at(bytes, 4, 8) === 'ftyp' ? (BRANDS[at(bytes, 8, 12)] ?? null) : null;
}
