/** Whether there is a letter or a figure in a caption: white space and signs tell readers nothing. */
export const hasWords = (text: string | null | undefined): boolean =>
  /[\p{L}\p{N}]/u.test(text ?? '');

/** What a caption has in place of a picture: nothing, or a file that is none. */
export type PictureLack = 'none' | 'no-image';

/** @param file of the caption, as the Media Library knows it */
export function pictureLackOf(file: { mime?: unknown } | null | undefined): PictureLack | null {
  if (!file) return 'none';
  return String(file.mime).startsWith('image/') ? null : 'no-image';
}
