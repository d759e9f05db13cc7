import { z } from 'zod';
import { storyPictureOf, type Picture, type Rendition } from './storyPicture';

/** A picture as the page of a site puts it into an `<img>`. Addresses are absolute, sizes in pixels. */
export const SITE_PICTURE = z
  .object({
    src: z
      .string()
      .describe('For `src`: wide enough for the text of a page, or the file itself.')
      .meta({ examples: ['https://cms.example.com/uploads/large_quay.jpg?v=1760430600000'] }),
    srcset: z
      .string()
      .describe('For `srcset`: the widths that there are, the narrowest first; empty without any.')
      .meta({
        examples: [
          'https://cms.example.com/uploads/small_quay.jpg?v=1760430600000 500w, https://cms.example.com/uploads/large_quay.jpg?v=1760430600000 1000w',
        ],
      }),
    url: z.string().describe('The file as it was uploaded.'),
    width: z.number().nullable().describe('Of the file; null where the library does not know.'),
    height: z.number().nullable(),
    mimeType: z.string().meta({ examples: ['image/jpeg'] }),
  })
  .meta({ id: 'NewsroomPicture', description: 'A picture, ready for an <img>.' });

export type SitePicture = z.infer<typeof SITE_PICTURE>;

/** Strapi's renditions that are wide enough for the text of a page, the best first. */
const WANTED = ['large', 'medium'];

/** So many times as wide as the widest rendition, the file itself is still one of the choices. */
const DENSE_SCREEN = 2;

/**
 * The value of `srcset` (HTML) of some renditions: one of each width, the narrowest first. Those of an
 * unknown width are left out.
 *
 * @example srcsetOf([{ url: '/b.jpg', width: 500 }, { url: '/a.jpg', width: 245 }]) // '/a.jpg 245w, /b.jpg 500w'
 */
export function srcsetOf(renditions: ReadonlyArray<Pick<Rendition, 'url' | 'width'>>): string {
  const byWidth = new Map(
    renditions.flatMap(({ url, width }) => (width ? [[width, url] as const] : []))
  );
  return [...byWidth]
    .sort(([a], [b]) => a - b)
    .map(([width, url]) => `${url} ${width}w`)
    .join(', ');
}

/**
 * A file of the Media Library as sites show it; null for what is no picture.
 *
 * @param base what relative addresses are relative to: the public address of this Strapi
 */
export function sitePictureOf(file: unknown, base: string): SitePicture | null {
  const picture = storyPictureOf(file, base);
  return picture && readyPicture(picture);
}

/** The same of a picture that was read already. */
export function readyPicture(picture: Picture): SitePicture {
  const { url, width, height, mimeType } = picture;
  const renditions = Object.values(picture.renditions);
  const widest = Math.max(0, ...renditions.map((each) => each.width ?? 0));
  // An original may have a hundred times the bytes of what a page needs.
  const isChoice = widest === 0 || (width ?? Infinity) <= DENSE_SCREEN * widest;
  const wanted = WANTED.map((name) => picture.renditions[name]).find((each) => each !== undefined);
  return {
    src: (wanted ?? picture).url,
    srcset: srcsetOf(isChoice ? [...renditions, picture] : renditions),
    url,
    width,
    height,
    mimeType,
  };
}
