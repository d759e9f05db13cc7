/** @database any */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { captionReviewOf } from '../../support/captionReview';
import { draftCaption, FITTING } from '../../support/ferryStory';
import { alt, makeHeic, makePicture } from '../../support/madePictures';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';
import { send, storedFacts, uploadBytes } from '../../support/uploads';

/** How Strapi starts on any host but ours. */
const AS_STRAPI_STARTS = {
  sizeOptimization: true,
  responsiveDimensions: true,
  autoOrientation: false,
};
const WIDTH = 1500;
const HEIGHT = 900;

/**
 * A photograph as a telephone that was held upright stores it: 1500 by 900, and to be shown 900 by
 * 1500, with its red end, which is stored on the left, at the top.
 */
const portrait = (format: 'jpeg' | 'png' | 'webp') =>
  sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#00f' } })
    .composite([
      {
        input: { create: { width: WIDTH / 2, height: HEIGHT, channels: 3, background: '#f00' } },
        left: 0,
        top: 0,
      },
    ])
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer();

/** Points that no setting makes smaller: a JPEG of low quality. */
const noise = async () => {
  const pixels = Buffer.alloc(200 * 200 * 3);
  for (let at = 0, state = 1; at < pixels.length; at += 1) {
    state = (state * 48_271) % 2_147_483_647;
    pixels[at] = state % 256;
  }
  return sharp(pixels, { raw: { width: 200, height: 200, channels: 3 } })
    .jpeg({ quality: 30 })
    .toBuffer();
};

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

interface StoredFile {
  id: number;
  url: string;
  width: number | null;
  height: number | null;
  mime: string;
  formats: Record<string, StoredFile> | null;
}

describe('pictures in the Media Library', () => {
  let newsroom: Newsroom;
  let editor: string;
  beforeAll(async () => {
    newsroom = await startNewsroom();
    editor = await signInAdministrator(newsroom);
  });
  afterAll(() => newsroom.stop());

  const uploads = () => newsroom.strapi.plugin('upload').service('upload');
  const bytesOf = ({ url }: StoredFile) =>
    fs.readFileSync(path.join(newsroom.strapi.dirs.static.public, url));
  const file = (id: number): Promise<StoredFile> =>
    newsroom.strapi.db.query('plugin::upload.file').findOne({ where: { id } });
  const uploaded = async (bytes: Buffer, name: string, type: string) =>
    file(await uploadBytes(newsroom, bytes, name, type));

  /** As a browser shows it, which follows the tag. */
  const shown = async (bytes: Buffer) => {
    const { data, info } = await sharp(bytes)
      .autoOrient()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const [red = 0, , blue = 0] = data;
    return { isTall: info.height > info.width, isRedOnTop: red > 200 && blue < 60 };
  };
  /** As a program without eyes for the tag shows it. */
  const lying = async (bytes: Buffer) => {
    const { width, height } = await sharp(bytes).metadata();
    return height > width;
  };
  const UPRIGHT = { isTall: true, isRedOnTop: true };

  it('are turned upright by the setting of this host, and by nobody who turned it off', async () => {
    expect(await uploads().getSettings()).toMatchObject({ autoOrientation: true });
    const stored = await uploaded(await portrait('jpeg'), 'phone.jpg', 'image/jpeg');
    expect(stored).toMatchObject({ width: HEIGHT, height: WIDTH });
    expect(await lying(bytesOf(stored))).toBe(true);

    await uploads().setSettings(AS_STRAPI_STARTS);
    const { database } = newsroom;
    await newsroom.stop({ keepDatabase: true });
    newsroom = await startNewsroom({ database });
    editor = await signInAdministrator(newsroom);
    expect(await uploads().getSettings()).toMatchObject({ autoOrientation: false });
  });

  describe.each([
    ['as Strapi starts', AS_STRAPI_STARTS],
    [
      'with nothing optimised',
      { sizeOptimization: false, responsiveDimensions: true, autoOrientation: false },
    ],
    [
      'with orientation',
      { sizeOptimization: false, responsiveDimensions: true, autoOrientation: true },
    ],
  ])('%s', (_how, settings) => {
    beforeAll(() => uploads().setSettings(settings));

    it.each(['jpeg', 'png', 'webp'] as const)(
      'show a portrait upright, a %s and its smaller copies',
      async (format) => {
        const stored = await uploaded(await portrait(format), `phone.${format}`, `image/${format}`);
        expect(stored).toMatchObject({ width: HEIGHT, height: WIDTH });
        expect(await shown(bytesOf(stored))).toEqual(UPRIGHT);
        const copies = Object.entries(stored.formats ?? {});
        expect(copies.map(([name]) => name).sort()).toEqual([
          'large',
          'medium',
          'small',
          'thumbnail',
        ]);
        for (const [name, copy] of copies) {
          expect([name, await shown(bytesOf(copy))]).toEqual([name, UPRIGHT]);
          expect(Number(copy.height)).toBeGreaterThan(Number(copy.width));
        }
        expect(await storedFacts(newsroom, stored.id)).toMatchObject({
          sha256: digest(bytesOf(stored)),
        });
      }
    );

    it.each([
      ['the Media Library', '/upload'],
      ['the Media Library, one file at a time', '/upload/files'],
    ])(
      'show a portrait upright that comes by %s, and one that replaces it',
      async (_door, route) => {
        const { status, body } = await send(newsroom, route, editor, await portrait('jpeg'));
        expect(status).toBe(201);
        const [{ id }] = [body].flat();
        expect(await shown(bytesOf(await file(id)))).toEqual(UPRIGHT);
        await send(newsroom, `/upload/files/${id}/replace`, editor, await makePicture());
        expect(await file(id)).toMatchObject({ width: 120, height: 80 });
        await send(newsroom, `/upload/files/${id}/replace`, editor, await portrait('jpeg'));
        const replaced = await file(id);
        expect(replaced).toMatchObject({ width: HEIGHT, height: WIDTH });
        expect(await shown(bytesOf(replaced))).toEqual(UPRIGHT);
      }
    );

    it('are kept as they came where they would only become larger', async () => {
      const bytes = await noise();
      const stored = await uploaded(bytes, 'noise.jpg', 'image/jpeg');
      expect(digest(bytesOf(stored))).toBe(digest(bytes));
      expect(stored).toMatchObject({ width: 200, height: 200 });
    });

    it('have width and height in AVIF and HEIC', async () => {
      const avif = await makePicture('avif', {}, 77);
      const stored = await uploaded(avif, 'new.avif', 'image/avif');
      expect(stored).toMatchObject({ width: 120, height: 80, mime: 'image/avif' });
      const heic = await uploaded(await makeHeic({}), 'phone.heic', 'image/heic');
      expect(heic).toMatchObject({ width: 64, height: 48 });
    });

    it('have the width and height of the AVIF that replaced a JPEG', async () => {
      const { id } = await uploaded(await portrait('jpeg'), 'phone.jpg', 'image/jpeg');
      const avif = await makePicture('avif', {}, 78);
      const { status } = await send(
        newsroom,
        `/upload/files/${id}/replace`,
        editor,
        avif,
        'new.avif',
        'image/avif'
      );
      expect(status).toBe(200);
      expect(await file(id)).toMatchObject({ width: 120, height: 80 });
    });
  });

  it('are told of at the desk where most readers would not see them', async () => {
    const review = captionReviewOf(newsroom, editor);
    const rules = async (image: number) => {
      const caption = await draftCaption(newsroom, FITTING, null, { image });
      const [checked] = await review.check({
        locale: 'en',
        caption: { documentId: caption, values: {} },
      });
      return checked?.findings.filter(({ rule }) => rule === 'picture-not-shown');
    };
    const heic = await makeHeic({ xmp: alt('dc:description', 'A ferry') });
    expect(
      await rules(await uploadBytes(newsroom, heic, 'phone.heic', 'image/heic'))
    ).toMatchObject([{ severity: 'warning', evidence: { format: 'HEIC' } }]);
    // A telephone’s picture that somebody gave another name is none the less what it is.
    expect(await rules(await uploadBytes(newsroom, heic, 'phone.jpg', 'image/jpeg'))).toMatchObject(
      [{ severity: 'warning', evidence: { format: 'HEIC' } }]
    );
    const tiff = await sharp(await makePicture())
      .tiff()
      .toBuffer();
    expect(await rules(await uploadBytes(newsroom, tiff, 'scan.tiff', 'image/tiff'))).toMatchObject(
      [{ evidence: { format: 'TIFF' } }]
    );
    for (const format of ['jpeg', 'png', 'webp', 'avif'] as const) {
      const bytes = await makePicture(format);
      const image = await uploadBytes(newsroom, bytes, `picture.${format}`, `image/${format}`);
      expect([format, await rules(image)]).toEqual([format, []]);
    }
  });
});
