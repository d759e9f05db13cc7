import type { Caption } from './story';

/** Of captions the first of each file: two of one picture are one picture to a reader of feeds. */
export const eachPictureOnce = (captions: readonly Caption[]): Caption[] =>
  captions.filter(
    ({ picture }, index) =>
      captions.findIndex((other) => other.picture.fileId === picture.fileId) === index
  );
