import { cacheKey } from '../../../src/server/cache/cacheKey';

const around = { host: 'paper.example', origin: undefined };
const key = (url: string, more = {}) => cacheKey(url, { ...around, ...more });

describe('the key of a request', () => {
  it.each([
    ['/a?x=1&y=2', '/a?y=2&x=1'],
    ['/a?x[y]=1', '/a?x%5By%5D=1'],
    ['/a?x=a%20b', '/a?x=a+b'],
    ['/a?x=%41', '/a?x=A'],
    ['/a?', '/a'],
    ['/a?&x=1&&', '/a?x=1'],
    ['/a/%c3%a9', '/a/%C3%A9'],
  ])('is one for %s and %s', (one, other) => expect(key(one)).toEqual(key(other)));

  it.each([
    ['/a?x=1&x=2', '/a?x=2&x=1'],
    ['/a?x[a]=1&x[b]=2', '/a?x[b]=2&x[a]=1'],
    ['/a?x', '/a?x='],
    ['/a?x=%2525', '/a?x=%25'],
    ['/a?x=1%26y=2', '/a?x=1&y=2'],
    ['/a?x=%2B', '/a?x=+'],
    ['/a/b%2Dc', '/a/b-c'],
    ['/a/%2F', '/a//'],
    ['/A', '/a'],
    ['/a/', '/a'],
  ])('is two for %s and %s', (one, other) => expect(key(one)).not.toEqual(key(other)));

  it.each([
    '/a?x=%',
    '/a?x=%E0%A4%A',
    '/a/%zz',
    '/a?x=\u00e9',
    '/a?a=b]=c',
    `/a?${'x=1&'.repeat(300)}`,
    `/a?x=${'1'.repeat(5000)}`,
  ])('there is none for %s', (url) => expect(key(url)).toHaveProperty('reason'));

  it('holds who was asked and from where, and there is none where that is unclear', () => {
    expect(key('/a', { host: 'other.example' })).not.toEqual(key('/a'));
    expect(key('/a', { host: 'PAPER.example' })).toEqual(key('/a'));
    expect(key('/a', { origin: 'https://a.example' })).not.toEqual(key('/a'));
    for (const unclear of [
      { host: undefined },
      { host: 'a b' },
      { host: 'a\nb' },
      { host: 'a/b' },
      { origin: 'a b' },
      { forwardedHost: 'a"b' },
      { forwardedProto: 'gopher' },
    ]) {
      expect(key('/a', unclear)).toHaveProperty('reason');
    }
  });
});
