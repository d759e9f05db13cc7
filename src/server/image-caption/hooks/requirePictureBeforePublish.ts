import type { Publication } from '../../moments';
import { refuse } from '../../input/problems';
import { rowsOf } from '../../strapi/rows';
import { IMAGE_CAPTION } from '../../strapi/uids';
import { sentPicture } from '../captionPicture';

/** A caption is published for a picture; without one there is nothing it could be right about. */
export async function requirePictureBeforePublish({
  strapi,
  data,
  draft,
}: Publication): Promise<void> {
  const sent = sentPicture(data);
  if (sent) return;
  if (sent === undefined && draft) {
    const row = await rowsOf(strapi, IMAGE_CAPTION).findOne({
      where: { id: draft.id },
      populate: { image: { select: ['id'] } },
    });
    if (row?.image) return;
  }
  refuse([
    {
      path: ['image'],
      message:
        'This caption has no picture. Choose the picture it was written for, then publish it.',
    },
  ]);
}
