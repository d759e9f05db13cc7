import type { Publication } from '../../moments';
import { refuse, type Problem } from '../../input/problems';
import { fileOfRow, sentPicture } from '../captionPicture';
import { hasWords, pictureLackOf } from '../checks';

const LACKS: Readonly<Record<'none' | 'no-image' | 'words', Problem>> = {
  none: {
    path: ['image'],
    message: 'This caption has no picture. Choose the picture it was written for, then publish it.',
  },
  'no-image': {
    path: ['image'],
    message: 'The file of this caption is not a picture. Choose one that is, then publish it.',
  },
  words: {
    path: ['caption'],
    message: 'This caption has no words. Write what readers see in the picture, then publish it.',
  },
};

/** A caption is published for a picture; without one there is nothing it could be right about, and without words it says nothing. */
export async function requireFinishedCaptionBeforePublish({
  strapi,
  data,
  draft,
}: Publication): Promise<void> {
  const sent = sentPicture(data);
  const stored = sent === undefined && draft ? await fileOfRow(strapi, draft) : null;
  // What is sent was found to be a picture as it was named.
  const lack = sent ? null : pictureLackOf(stored);
  const words = data.caption === undefined ? draft?.caption : data.caption;
  const isWordless = typeof words === 'string' && !hasWords(words);
  refuse([...(lack === null ? [] : [LACKS[lack]]), ...(isWordless ? [LACKS.words] : [])]);
}
