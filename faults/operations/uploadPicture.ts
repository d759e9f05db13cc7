import { createHash } from 'node:crypto';
import { makePicture } from '../../tests/support/madePictures';
import type { Deed } from '../desk/deed';
import type { PictureState } from '../desk/desk';
import { Thing } from '../desk/thing';
import type { Operation } from './operation';

export const uploadPicture: Operation = {
  name: 'upload a picture',
  weight: 1,
  plan(desk, chance): Deed {
    const mark = desk.mark();
    const picture = new Thing<PictureState>(mark, [null]);
    const shade = 1 + chance.below(254);
    let sha256 = '';
    return {
      what: `upload ${mark}`,
      on: [picture],
      async send(client) {
        desk.pictures.push(picture);
        const bytes = await makePicture('jpeg', { exif: { description: mark } }, shade);
        sha256 = createHash('sha256').update(bytes).digest('hex');
        return client.upload(bytes, `${mark}.jpg`);
      },
      acknowledged({ body }) {
        picture.documentId = String(body[0].id);
        picture.acknowledged(() => sha256);
      },
      doubted: () => picture.doubted(() => 'any'),
    };
  },
};
