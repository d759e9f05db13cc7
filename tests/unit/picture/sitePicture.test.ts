import { sitePictureOf, srcsetOf } from '../../../src/server/picture/sitePicture';

const BASE = 'https://cms.example';

const rendition = (name: string, width: number) => ({
  url: `/uploads/${name}.jpg`,
  mime: 'image/jpeg',
  width,
  height: Math.round(width / 2),
  size: 1,
});

const file = (width: number, formats: Record<string, number>) => ({
  id: 1,
  ...rendition('file', width),
  updatedAt: '2026-10-14T08:30:00.000Z',
  formats: Object.fromEntries(
    Object.entries(formats).map(([name, each]) => [name, rendition(name, each)])
  ),
});

const V = `?v=${Date.parse('2026-10-14T08:30:00.000Z')}`;

describe('a picture for a page', () => {
  it('has every width once, the narrowest first, by absolute addresses with a version', () => {
    const picture = sitePictureOf(
      file(1600, { large: 1000, thumbnail: 245, small: 500, medium: 750 }),
      BASE
    );
    expect(picture).toEqual({
      src: `${BASE}/uploads/large.jpg${V}`,
      srcset: ['thumbnail', 'small', 'medium', 'large', 'file']
        .map(
          (name, index) => `${BASE}/uploads/${name}.jpg${V} ${[245, 500, 750, 1000, 1600][index]}w`
        )
        .join(', '),
      url: `${BASE}/uploads/file.jpg${V}`,
      width: 1600,
      height: 800,
      mimeType: 'image/jpeg',
    });
  });

  it('leaves the file itself out where it is much wider than any screen needs', () => {
    expect(sitePictureOf(file(2001, { large: 1000 }), BASE)?.srcset).not.toContain('file.jpg');
    expect(sitePictureOf(file(2000, { large: 1000 }), BASE)?.srcset).toContain(
      'file.jpg 2000w'.replace(' ', `${V} `)
    );
  });

  it('is the file where there are no renditions', () => {
    const picture = sitePictureOf(file(300, {}), BASE);
    expect([picture?.src, picture?.srcset]).toEqual([
      `${BASE}/uploads/file.jpg${V}`,
      `${BASE}/uploads/file.jpg${V} 300w`,
    ]);
  });

  it('has no choice where the library knows no width, and is none without a file', () => {
    expect(srcsetOf([{ url: '/a.svg', width: null }])).toBe('');
    expect(sitePictureOf(null, BASE)).toBeNull();
  });
});
