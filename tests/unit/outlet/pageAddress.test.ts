import { readPageAddress } from '../../../src/server/outlet/pageAddress';

const at = (url: string, articlePath: string | null, address = 'https://courier.example') =>
  readPageAddress(new URL(url), { address, articlePath, ownPath: null });

describe('the address of a story on its outlet’s site', () => {
  it.each([
    ['/{slug}', 'https://courier.example/storm', { slug: 'storm', locale: null }],
    [null, 'https://courier.example/storm/', { slug: 'storm', locale: null }],
    ['/{locale}/{slug}', 'https://courier.example/ar/storm', { slug: 'storm', locale: 'ar' }],
    ['/{section}/{slug}', 'https://courier.example/sport/storm', { slug: 'storm', locale: null }],
    ['/{section}/{slug}', 'https://courier.example/storm', { slug: 'storm', locale: null }],
    [
      '/{yyyy}/{mm}/{dd}/{slug}.html',
      'http://courier.example/2026/10/14/storm.html?a=b#c',
      { slug: 'storm', locale: null },
    ],
    ['/a/{slug}-{locale}', 'https://courier.example/a/storm-en', { slug: 'storm', locale: 'en' }],
    ['/{slug}', 'https://courier.example/%D9%85%D9%8A%D9%86%D8%A7', { slug: 'مينا', locale: null }],
    ['/{slug}', 'https://courier.example/cafe%CC%81', { slug: 'café', locale: null }],
    ['/{slug}/{slug}', 'https://courier.example/a/b', { slug: 'a', locale: null }],
  ])('by the path %s: %s', (articlePath, url, expected) => {
    expect(at(url, articlePath)).toEqual(expected);
  });

  it('may be below a folder of the outlet', () => {
    const address = 'https://host.example/courier/';
    expect(at('https://host.example/courier/storm', '/{slug}', address)?.slug).toBe('storm');
    expect(at('https://host.example/courier2/storm', '/{slug}', address)).toBeNull();
    expect(at('https://host.example/storm', '/{slug}', address)).toBeNull();
  });

  it.each([
    ['another host', 'https://other.example/storm'],
    ['a host that only begins like it', 'https://courier.example.evil.example/storm'],
    ['another port', 'https://courier.example:8443/storm'],
    ['the front page', 'https://courier.example/'],
    ['a longer path', 'https://courier.example/a/b'],
    ['half a letter', 'https://courier.example/%E0%A4%A'],
  ])('is none on %s', (_what, url) => {
    expect(at(url, '/{slug}')).toBeNull();
  });

  it('takes a path with signs of regular expressions as they are written', () => {
    expect(at('https://courier.example/a+b/(storm)', '/a+b/({slug})')?.slug).toBe('storm');
    expect(at('https://courier.example/aab/(storm)', '/a+b/({slug})')).toBeNull();
  });
});
