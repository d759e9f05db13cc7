/** What Facebook, X, WhatsApp and others show of a link; AVIF, HEIC, TIFF and SVG they leave out. */
const FORMATS: ReadonlySet<string | null> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
]);

/** Whether a picture, or a rendition of one, can stand in the preview of a link. Sizes in pixels. */
export const isForPreviews = (picture: {
  mimeType: string | null;
  width: number | null;
  height: number | null;
}): boolean => FORMATS.has(picture.mimeType) && Boolean(picture.width) && Boolean(picture.height);
