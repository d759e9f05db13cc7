import type { CaptionCheck } from './captionRule';

/** What all browsers of the last years show; Safari alone shows HEIC, TIFF and JPEG XL. */
const SHOWN: ReadonlySet<string> = new Set([
  'apng',
  'avif',
  'bmp',
  'gif',
  'jpeg',
  'jpg',
  'pjpeg',
  'png',
  'svg+xml',
  'vnd.microsoft.icon',
  'webp',
  'x-icon',
  'x-ms-bmp',
]);

/** The picture is of a kind that the browsers of most readers cannot show, as telephones store it. */
export const pictureNotShown: CaptionCheck = ({ picture }) => {
  const [, kind] = /^image\/([\w.+-]+)/i.exec(picture?.mime ?? '') ?? [];
  if (kind === undefined || SHOWN.has(kind.toLowerCase())) return [];
  const format = kind.toUpperCase();
  return [
    {
      rule: 'picture-not-shown',
      severity: 'warning',
      message: `Most browsers do not show ${format}: readers would see the words and no picture. Replace the file by a JPEG, PNG, WebP or AVIF.`,
      evidence: { format, mime: picture?.mime },
    },
  ];
};
