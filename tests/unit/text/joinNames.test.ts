import { joinNames } from '../../../src/server/text/joinNames';

describe('names one after another', () => {
  it.each([
    ['ar', 'ليلى، سامي'],
    ['fa-IR', 'ليلى، سامي'],
    ['ur', 'ليلى، سامي'],
    ['ckb', 'ليلى، سامي'],
    ['ku-Latn', 'ليلى, سامي'],
    ['en', 'ليلى, سامي'],
    ['no tag', 'ليلى, سامي'],
  ])('have the comma of their language: %s', (locale, joined) => {
    expect(joinNames(['ليلى', 'سامي'], locale)).toBe(joined);
  });

  it('have that of their letters where no language is known', () => {
    expect(joinNames(['ليلى', 'سامي'])).toBe('ليلى، سامي');
    expect(joinNames(['Ida Holm', 'سامي'])).toBe('Ida Holm, سامي');
    expect(joinNames([])).toBe('');
  });
});
