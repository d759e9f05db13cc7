import { RouteParameters } from '../../../src/server/cache/routeParameters';

const parameters = new RouteParameters();
parameters.add('/api/feeds/:outlet/:file', ['locale', 'page']);
parameters.add('/api/robots/:file', []);

describe('the parameters that a route does not know', () => {
  it.each([
    ['/api/feeds/a/b.rss?utm_source=x', '/api/feeds/a/b.rss'],
    ['/api/feeds/a/b.rss?utm_source=x&locale=en&_=17', '/api/feeds/a/b.rss?locale=en'],
    ['/api/feeds/a/b.rss?%6Cocale=en&fbclid', '/api/feeds/a/b.rss?%6Cocale=en'],
    ['/api/feeds/a/b.rss?page[x]=1&pages=1', '/api/feeds/a/b.rss?page[x]=1'],
    ['/api/feeds/a/b.rss/?utm_source=x', '/api/feeds/a/b.rss/'],
    ['/api/FEEDS/a/b.rss?utm_source=x', '/api/FEEDS/a/b.rss'],
    ['/api/robots/a.txt?v=7', '/api/robots/a.txt'],
  ])('are left out of %s', (url, left) => expect(parameters.withoutUnknown(url)).toBe(left));

  it.each([
    '/api/feeds/a/b.rss?locale=en&page=2',
    '/api/feeds/a/b.rss?locale=en&locale=ar',
    '/api/feeds/a/b.rss?%=x',
    '/api/feeds/a/b.rss?status=draft&filters[a]=b',
    '/api/feeds/a/b.rss?utm_source=%00',
    '/api/feeds/a.rss?utm_source=x',
    '/api/feeds//b.rss?utm_source=x',
    '/api/articles?utm_source=x',
    '/api/feeds/a/b.rss',
  ])('are none, or not to be told, in %s', (url) =>
    expect(parameters.withoutUnknown(url)).toBe(url)
  );
});
