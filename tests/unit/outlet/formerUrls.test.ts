import { urlAt, presentUrl, withPresentUrls } from '../../../src/server/outlet/formerUrls';

const LEFT = ['https://old.example', 'https://shared.example/press/'];
const NEW = 'https://new.example/site/';

describe('an address on a host that the outlet has left', () => {
  it.each([
    ['https://old.example/news/storm?a=1#top', 'https://new.example/site/news/storm?a=1#top'],
    ['http://OLD.example/news', 'https://new.example/site/news'],
    ['https://old.example', 'https://new.example/site'],
    ['https://old.example/', 'https://new.example/site/'],
    ['https://shared.example/press/a%20b', 'https://new.example/site/a%20b'],
  ])('is made the present one: %s', (text, present) => {
    expect(presentUrl(text, LEFT, NEW)).toBe(present);
  });

  it.each([
    'https://old.example:8443/news',
    'https://sub.old.example/news',
    'https://old.example.evil.example/news',
    'https://shared.example/pressroom',
    'https://shared.example/',
    'https://else.example/?to=https://old.example/',
    'mailto:desk@old.example',
    'old.example/news',
    '/news/storm',
    'See https://old.example/news',
    '',
  ])('is no other: %s', (text) => {
    expect(presentUrl(text, LEFT, NEW)).toBe(text);
  });

  it('stays where the present address is on the same host', () => {
    const text = 'https://old.example/en/news';
    expect(presentUrl(text, LEFT, 'https://old.example/en')).toBe(text);
  });

  it('is looked for in fields that hold an address, and never in words', () => {
    const published = new Date(0);
    const said = {
      headline: 'https://old.example/a',
      canonicalUrl: 'https://old.example/a',
      published,
      body: [{ blocks: [{ url: 'https://old.example/b', text: 'https://old.example/b' }] }],
      authors: [{ name: 'https://old.example/c', uri: 'https://old.example/c' }],
      nothing: null,
    };
    expect(withPresentUrls(said, LEFT, 'https://new.example')).toEqual({
      headline: 'https://old.example/a',
      canonicalUrl: 'https://new.example/a',
      published,
      body: [{ blocks: [{ url: 'https://new.example/b', text: 'https://old.example/b' }] }],
      authors: [{ name: 'https://old.example/c', uri: 'https://new.example/c' }],
      nothing: null,
    });
  });
});

describe('the address of an outlet at a moment', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 0, day));
  const outlet = {
    address: 'https://c.example',
    formerAddresses: [
      { until: at(10), address: 'https://a.example', articlePath: null },
      { until: at(20), address: 'https://b.example', articlePath: null },
    ],
  };

  it.each([
    [1, 'https://a.example'],
    [10, 'https://b.example'],
    [19, 'https://b.example'],
    [20, 'https://c.example'],
    [31, 'https://c.example'],
  ])('on the %sth is %s', (day, address) => {
    expect(urlAt(outlet, at(day))).toBe(address);
  });

  it('is the present one where it never changed', () => {
    expect(urlAt({ address: null, formerAddresses: [] }, at(1))).toBeNull();
  });
});
