import { newsLanguage } from '../../../src/server/delivery/sitemaps/newsLanguage';
import { PartBudget } from '../../../src/server/delivery/sitemaps/partBudget';
import { partName, partNamed, partsOf } from '../../../src/server/delivery/sitemaps/parts';

const entry = (images: number, languages: number, address = 'https://a.example/story') => ({
  url: address,
  lastmod: new Date('2026-01-01T00:00:00Z'),
  images: Array.from({ length: images }, (_, index) => `https://a.example/${index}.jpg`),
  languages: Array.from({ length: languages }, () => ({ locale: 'ar', url: address })),
});

describe('the parts of a sitemap', () => {
  it('are pieces of 50,000 where a month has more', () => {
    const names = (stories: number) => partsOf({ month: '2026-10', stories }).map(partName);
    expect(names(0)).toEqual([]);
    expect(names(50_000)).toEqual(['2026-10']);
    expect(names(50_001)).toEqual(['2026-10', '2026-10-2']);
    expect(names(150_000)).toEqual(['2026-10', '2026-10-2', '2026-10-3']);
  });

  it('have one name each', () => {
    expect(partNamed('2026-10')).toEqual({ month: '2026-10', piece: 1 });
    expect(partNamed('2026-10-2')).toEqual({ month: '2026-10', piece: 2 });
    expect(partNamed('2026-10-12')).toEqual({ month: '2026-10', piece: 12 });
    for (const name of [
      '2026-10-1',
      '2026-10-02',
      '2026-13',
      '2026-00',
      '26-10',
      '2026-10-',
      'x',
    ]) {
      expect([name, partNamed(name)]).toEqual([name, null]);
    }
  });

  it('keep all pictures and languages where there is room', () => {
    expect(new PartBudget(2).fit(entry(20, 3))).toEqual(entry(20, 3));
  });

  it('leave out pictures, then languages, and never an address, where there is none', () => {
    const limit = 1_000_000;
    const budget = new PartBudget(1000, limit);
    const fitted = Array.from({ length: 1000 }, () => budget.fit(entry(10, 2)));
    const bytes = (each: (typeof fitted)[number]) =>
      [each.url, ...each.images, ...each.languages.map(({ url }) => url)].join('').length;
    expect(fitted.every(({ url }) => url === entry(0, 0).url)).toBe(true);
    expect(fitted.some(({ images }) => images.length === 0)).toBe(true);
    expect(fitted.filter(({ languages }) => languages.length > 0).length).toBeGreaterThan(
      fitted.filter(({ images }) => images.length > 0).length
    );
    expect(fitted.reduce((sum, each) => sum + bytes(each), 0)).toBeLessThan(limit);
  });
});

describe('the language of a publication in Google’s words', () => {
  it('is its ISO 639 code, and tells the two ways of Chinese apart', () => {
    expect(['en-GB', 'ar', 'pt-BR', 'fil'].map(newsLanguage)).toEqual(['en', 'ar', 'pt', 'fil']);
    expect(['zh', 'zh-Hans', 'zh-CN'].map(newsLanguage)).toEqual(['zh-cn', 'zh-cn', 'zh-cn']);
    expect(['zh-Hant', 'zh-TW', 'zh-HK'].map(newsLanguage)).toEqual(['zh-tw', 'zh-tw', 'zh-tw']);
  });
});
