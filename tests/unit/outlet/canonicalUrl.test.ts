import { articlePathFault, canonicalUrl } from '../../../src/server/outlet/canonicalUrl';

const article = {
  documentId: 'k3x9f2',
  slug: 'storm',
  locale: 'en',
  section: 'news',
  day: '2026-10-04',
};
const outlet = (articlePath: string | null, address: string | null = 'https://news.example') => ({
  documentId: 'courier',
  address,
  articlePath,
  ownPath: null,
});

describe('canonicalUrl', () => {
  it.each([
    ['/{slug}', 'https://news.example/storm'],
    [null, 'https://news.example/storm'],
    [
      '/{locale}/{section}/{yyyy}/{mm}/{dd}/{slug}.html',
      'https://news.example/en/news/2026/10/04/storm.html',
    ],
  ])('fills %s', (path, url) => expect(canonicalUrl(outlet(path), article)).toBe(url));

  it('takes the slash along of a placeholder without a value', () => {
    expect(canonicalUrl(outlet('/{section}/{slug}'), { ...article, section: null })).toBe(
      'https://news.example/storm'
    );
    expect(canonicalUrl(outlet('/x{section}/{slug}'), { ...article, section: null })).toBe(
      'https://news.example/x/storm'
    );
  });

  it('joins an address that ends in a slash or has a path', () => {
    expect(canonicalUrl(outlet('/{slug}', 'https://news.example/'), article)).toBe(
      'https://news.example/storm'
    );
    expect(canonicalUrl(outlet('/{slug}', 'https://news.example/daily/'), article)).toBe(
      'https://news.example/daily/storm'
    );
  });

  it('escapes letters that an address may not hold', () => {
    const url = canonicalUrl(outlet('/{section}/{slug}'), {
      ...article,
      section: 'погода',
      slug: 'буря',
    });
    expect(url).toBe(
      `https://news.example/${encodeURIComponent('погода')}/${encodeURIComponent('буря')}`
    );
  });

  it('does not read a placeholder out of a slug', () => {
    const url = canonicalUrl(outlet('/{slug}/{section}'), { ...article, slug: '{section}' });
    expect(url).toBe('https://news.example/%7Bsection%7D/news');
  });

  it('is unknown without an outlet’s address, or before the day that stands in it', () => {
    expect(canonicalUrl(outlet('/{slug}', null), article)).toBeNull();
    expect(canonicalUrl(outlet('/{yyyy}/{slug}'), { ...article, day: null })).toBeNull();
    expect(canonicalUrl(outlet('/{slug}'), { ...article, day: null })).toBe(
      'https://news.example/storm'
    );
  });
});

describe('articlePathFault', () => {
  it.each(['/{slug}', '/{section}/{yyyy}-{mm}-{dd}/{slug}', '/{locale}/{slug}/'])(
    'takes %s',
    (path) => {
      expect(articlePathFault(path)).toBeNull();
    }
  );

  it.each([
    ['{slug}', 'slash'],
    ['/{section}', '{slug}'],
    ['/{slugg}/{slug}', '{slugg}'],
    ['/{slug}?x=1', '?'],
    ['/a b/{slug}', 'spaces'],
    ['/news//{slug}', 'empty step'],
    ['/../{slug}', 'empty step'],
  ])('says what is wrong with %s', (path, word) => expect(articlePathFault(path)).toContain(word));

  describe('of a project that writes its own', () => {
    const own = (write: (story: { slug: string }) => string | null) => ({
      ...outlet('/{slug}'),
      ownPath: { write, read: () => null },
    });

    it('is what it writes, or of the outlet’s path where it writes none', () => {
      const address = own(({ slug }) => (slug === 'storm' ? '/a/storm.html' : null));
      expect(canonicalUrl(address, article)).toBe('https://news.example/a/storm.html');
      expect(canonicalUrl(address, { ...article, slug: 'calm' })).toBe('https://news.example/calm');
    });

    it.each(['storm', '/a b', '/a?b', '//evil.example/x', '/../x', '/a#b', '/a\\b'])(
      'is refused where it writes %s, which is no path',
      (path) =>
        expect(() =>
          canonicalUrl(
            own(() => path),
            article
          )
        ).toThrow('outlets.articlePath')
    );
  });
});
