import type { CaptionRow } from '../../../src/server/image-caption/review/captionRow';
import type { CaptionDecision } from '../../../src/server/image-caption/review/decisionStore';
import type { Pictures } from '../../../src/server/image-caption/review/pictures';
import { willBePublished } from '../../../src/server/image-caption/review/willBePublished';
import { NO_METADATA } from '../../../src/server/picture/embedded';

const SHA256 = 'a'.repeat(64);
const image = (id: number): NonNullable<CaptionRow['image']> => ({
  id,
  documentId: `file ${id}`,
  name: 'quay.jpg',
  mime: 'image/jpeg',
  url: '/uploads/quay.jpg',
  updatedAt: '2026-05-04T09:00:00.000Z',
  provider: 'local',
  formats: null,
  alternativeText: null,
  width: 40,
  height: 30,
  hash: 'quay',
  size: 1,
});
const caption: CaptionRow = {
  id: 1,
  documentId: 'one',
  locale: 'en',
  caption: 'A quay',
  key: 'quay',
  image: image(1),
  personsShown: [],
  article: { documentId: 'story', headline: 'Ferry talks' },
  approvedSha256: SHA256,
};
const pictures: Pictures = new Map(
  [SHA256, 'b'.repeat(64)].map((sha256, index) => [
    index + 1,
    {
      known: true,
      sha256,
      size: 1,
      perceptualHash: null,
      embedded: NO_METADATA,
      embeddedBefore: null,
      since: new Date(0),
    },
  ])
);
const decision = (more: Partial<CaptionDecision>): CaptionDecision => ({
  id: 1,
  caption: 'one',
  kind: 'hold',
  by: null,
  at: new Date(0),
  reason: null,
  wordsDigest: null,
  sha256: null,
  article: null,
  endedAt: null,
  endedBecause: null,
  ...more,
});

describe('whether a caption is published with its article', () => {
  it('is so where it is finished and approved for the picture it has, or for none yet', () => {
    expect(willBePublished(caption, null, pictures, [])).toBe(true);
    expect(willBePublished({ ...caption, approvedSha256: null }, null, pictures, [])).toBe(true);
    expect(willBePublished({ ...caption, approvedSha256: '' }, null, pictures, [])).toBe(true);
  });

  it('is not so without words or picture', () => {
    for (const unfinished of [{ caption: null }, { caption: ' \n' }, { image: null }]) {
      expect(willBePublished({ ...caption, ...unfinished }, null, pictures, [])).toBe(false);
    }
  });

  it('is not so while an editor holds it back', () => {
    expect(willBePublished(caption, null, pictures, [decision({})])).toBe(false);
    expect(willBePublished(caption, null, pictures, [decision({ endedAt: new Date() })])).toBe(
      true
    );
    expect(willBePublished(caption, null, pictures, [decision({ kind: 'override' })])).toBe(true);
    expect(willBePublished(caption, null, pictures, [decision({ caption: 'other' })])).toBe(true);
  });

  it('is not so where its picture was replaced, is gone or cannot be read', () => {
    const replaced = { ...caption, approvedSha256: 'c'.repeat(64) };
    expect(willBePublished(replaced, null, pictures, [])).toBe(false);
    expect(willBePublished(replaced, replaced, pictures, [])).toBe(false);
    expect(willBePublished(caption, null, new Map(), [])).toBe(false);
    const unread: Pictures = new Map([[1, { known: false, reason: 'It is gone.' }]]);
    expect(willBePublished(caption, null, unread, [])).toBe(false);
  });

  it('is so where the editor chose another picture than readers see', () => {
    expect(willBePublished({ ...caption, image: image(2) }, caption, pictures, [])).toBe(true);
  });
});
