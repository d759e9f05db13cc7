import { robotsTxt } from '../../../src/server/delivery/robots/robotsTxt';

const lines = (rules: string) =>
  robotsTxt({ rules, license: null, sitemaps: [] }).split('\n').slice(1, -1);

describe('robots.txt', () => {
  it.each([
    ['a sitemap', 'Sitemap: https://a.example/map.xml'],
    ['a license', 'License: https://a.example/rsl.xml'],
    ['a comment', '# the other one'],
    ['an empty line', ''],
  ])('has nothing between crawlers that share their rules: %s', (_what, line) => {
    expect(lines(`User-agent: A\n${line}\nuser-agent: B\nDisallow: /private`)).toEqual([
      line,
      'User-agent: A',
      'user-agent: B',
      'Disallow: /private',
    ]);
  });

  it.each([
    'User-agent: A\nDisallow: /\n\n# others\nUser-agent: B\nAllow: /',
    'User-agent: A\n# all of it\nDisallow: /',
    'User-agent: A\nCrawl-delay: 10\n\nUser-agent: *\nDisallow: /search',
    'User-agent: A\nUser-agent: B\nDisallow:',
    'User-agent: A\n\n# nothing follows',
  ])('keeps what the outlet wrote otherwise: %j', (rules) => {
    expect(lines(rules)).toEqual(rules.split('\n'));
  });
});
