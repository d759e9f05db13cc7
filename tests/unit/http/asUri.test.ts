import { linkHeader } from '../../../src/server/http';
import { asUri } from '../../../src/server/http/asUri';

describe('an address as a URI', () => {
  it.each([
    ['https://bücher.example/ä|b', 'https://xn--bcher-kva.example/%C3%A4%7Cb'],
    ['https://[::1]:8080/"', 'https://[::1]:8080/%22'],
    ['https://press.example/100%', 'https://press.example/100%25'],
  ])('%s is written out', (address, uri) => {
    expect(asUri(address)).toBe(uri);
  });

  it.each(['"', '`', '{', '}', 'press".example'])(
    'is none where its host is %s, which browsers take and no URI can name',
    (host) => {
      expect(asUri(`https://${host}`)).toBeNull();
      expect(
        linkHeader({
          locale: 'en',
          canonicalUrl: 'https://press.example/storm',
          localizations: [{ locale: 'ar', canonicalUrl: `https://${host}` }],
        })
      ).toBe('<https://press.example/storm>; rel="canonical"');
    }
  );
});
