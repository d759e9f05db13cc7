import { sectionUrl } from '../../../src/server/outlet/sectionUrl';

const urlBy = (articlePath: string | null, address: string | null = 'https://a.example/') =>
  sectionUrl({ address, articlePath }, { section: 'الميناء', locale: 'ar' });

describe('the URL of a section', () => {
  const NAMED = encodeURIComponent('الميناء');

  it.each([
    ['/{section}/{slug}', `https://a.example/${NAMED}`],
    ['/{locale}/{section}/{yyyy}/{slug}', `https://a.example/ar/${NAMED}`],
    ['/news/in-{section}/{slug}.html', `https://a.example/news/in-${NAMED}`],
  ])('is that of its articles up to the section: %s', (articlePath, url) => {
    expect(urlBy(articlePath)).toBe(url);
  });

  it.each([
    [null, `/sections/${NAMED}`],
    ['', `/sections/${NAMED}`],
    ['/{slug}', `/sections/${NAMED}`],
    ['/{locale}/{slug}', `/ar/sections/${NAMED}`],
    ['/news/{locale}/{yyyy}/{mm}/{slug}', `/news/ar/sections/${NAMED}`],
    ['/{yyyy}/{section}/{slug}', `/sections/${NAMED}`],
    ['/{slug}/{section}', `/sections/${NAMED}`],
    ['/{section}-{slug}', `/sections/${NAMED}`],
    ['/{locale}-{section}/{slug}', `/sections/${NAMED}`],
    ['/news/story-{slug}', `/news/sections/${NAMED}`],
  ])('has a step of its own where no step of the path is the section’s alone: %s', (path, url) => {
    expect(urlBy(path)).toBe(`https://a.example${url}`);
  });

  it('is unknown of an outlet without an address', () => {
    expect([urlBy('/{section}/{slug}', null), urlBy(null, null)]).toEqual([null, null]);
  });
});
