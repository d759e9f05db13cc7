import type { Publication } from '../../moments';
import { refuse } from '../../input/problems';
import { fileOfRow, sentPicture } from '../captionPicture';

/** A caption is published for a picture; without one there is nothing it could be right about. */
export async function requirePictureBeforePublish({
  strapi,
  data,
  draft,
}: Publication): Promise<void> {
  const sent = sentPicture(data);
  if (sent) return;
  if (sent === undefined && draft && (await fileOfRow(strapi, draft))) return;
  refuse([
    {
      path: ['image'],
      message:
        'This caption has no picture. Choose the picture it was written for, then publish it.',
    },
  ]);
}
