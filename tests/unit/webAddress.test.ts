import { webAddressFault } from '../../src/server/input/webAddress';

describe('a web address', () => {
  it.each([
    'https://example.com',
    'http://example.com/a?b=c#d',
    'https://пример.рф/путь',
    'HTTPS://EXAMPLE.COM',
    'https://[::1]:8080/',
  ])('may be %s', (address) => {
    expect(webAddressFault(address, ['https', 'http'])).toBeNull();
  });

  it.each([
    ['', /not an address/],
    ['example.com', /not an address/],
    ['/path', /not an address/],
    ['//example.com', /not an address/],
    ['https://', /not an address/],
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
    expect(webAddressFault(address, ['https', 'http'])).toMatch(fault);
  });

  it('is told by its scheme, written as readers write it', () => {
    expect(webAddressFault('x', ['https', 'mailto', 'tel'])).toBe(
      '"x" is not an address. It must start with https:// or mailto: or tel:.'
    );
    expect(webAddressFault('http://example.com', ['https'])).toMatch(
      /must start with https:\/\/\./
    );
    expect(webAddressFault('mailto:a@example.com', ['mailto'])).toBeNull();
  });
});
