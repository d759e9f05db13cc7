import { createHash } from 'node:crypto';
import { makePicture } from '../../tests/support/madePictures';
import type { Deed } from '../desk/deed';
import { pick, type Operation } from './operation';

/** Gives a picture of the Media Library other bytes. */
export const replacePicture: Operation = {
  name: 'replace a picture',
  weight: 3,
  plan(desk, chance): Deed | null {
    const picture = pick(chance, desk.pictures);
    if (!picture) return null;
    const shade = 1 + chance.below(254);
    const mark = desk.mark();
    let sha256 = '';
    return {
      what: `replace ${picture.name}`,
      on: [picture],
      async send(client) {
        const bytes = await makePicture('jpeg', { exif: { description: mark } }, shade);
        sha256 = createHash('sha256').update(bytes).digest('hex');
        return client.upload(bytes, `${picture.name}.jpg`, picture.documentId ?? undefined);
      },
      acknowledged: () => picture.acknowledged(() => sha256),
      doubted: () => picture.doubted(() => 'any'),
    };
  },
};
