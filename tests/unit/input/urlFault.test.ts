import { urlFault } from '../../../src/server/input/urlFault';

describe('a URL that readers open', () => {
  it.each([
    'https://example.com',
    'http://example.com/a?b=c#d',
    'https://пример.рф/путь',
    'HTTPS://EXAMPLE.COM',
    'https://[::1]:8080/',
  ])('may be %s', (address) => {
    expect(urlFault(address, ['https', 'http'])).toBeNull();
  });

  it.each([
    ['', /not a URL/],
    ['example.com', /not a URL/],
    ['/path', /not a URL/],
    ['//example.com', /not a URL/],
    ['https://', /not a URL/],
    ['javascript:alert(1)', /"javascript:" is not allowed/],
    [' javascript:alert(1)', /"javascript:" is not allowed/],
    ['java\nscript:alert(1)', /"javascript:" is not allowed/],
    ['data:text/html,x', /"data:" is not allowed/],
    ['blob:https://example.com/1', /"blob:" is not allowed/],
    ['ftp://example.com', /"ftp:" is not allowed/],
    ['https://example.com/a b', /holds a space/],
    ['https://example.com/<script>', /holds a space or one of < >/],
    ['https://editor:secret@example.com', /user name or password/],
    ['https://editor@example.com', /user name or password/],
  ])('may not be %j', (address, fault) => {
    expect(urlFault(address, ['https', 'http'])).toMatch(fault);
  });

  it('is told by its first letters where its host is longer than any', () => {
    expect(urlFault(`https://${'a'.repeat(2_000)}.example`, ['https'])).toMatch(
      /^The host of the URL "https:\/\/a{52}…" is longer than any there is\./
    );
  });

  it('is told by its scheme, written as readers write it', () => {
    expect(urlFault('x', ['https', 'mailto', 'tel'])).toBe(
      '"x" is not a URL. It must start with https:// or mailto: or tel:.'
    );
    expect(urlFault('http://example.com', ['https'])).toMatch(/must start with https:\/\/\./);
    expect(urlFault('mailto:a@example.com', ['mailto'])).toBeNull();
  });
});
