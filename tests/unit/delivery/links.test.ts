import { asUri, linkHeader } from '../../../src/server/http';
import { scriptSafe } from '../../../src/server/delivery/structured-data/scriptSafe';

describe('an address as a URI', () => {
  it.each([
    ['https://example.com/a', 'https://example.com/a'],
    ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
    ['https://example.com/a|b^c', 'https://example.com/a%7Cb%5Ec'],
    ['https://example.com/50%', 'https://example.com/50%25'],
    ['https://example.com/a[1]?q=[2]', 'https://example.com/a%5B1%5D?q=%5B2%5D'],
    ['https://[2001:db8::1]/a', 'https://[2001:db8::1]/a'],
    ['not an address', null],
    [null, null],
  ])('%s', (address, uri) => {
    expect(asUri(address)).toBe(uri);
  });
});

describe('the Link header of a story', () => {
  const version = (locale: string, canonicalUrl: string | null) => ({ locale, canonicalUrl });

  it('names the canonical address alone where there is one language', () => {
    const story = { ...version('en', 'https://example.com/a'), localizations: [] };
    expect(linkHeader(story)).toBe('<https://example.com/a>; rel="canonical"');
  });

  it('names every language that has an address, the story’s own first', () => {
    const story = {
      ...version('en', 'https://example.com/a'),
      localizations: [version('ar', 'https://example.com/ب'), version('de', null)],
    };
    expect(linkHeader(story)).toBe(
      '<https://example.com/a>; rel="canonical", <https://example.com/a>; rel="alternate"; hreflang="en", <https://example.com/%D8%A8>; rel="alternate"; hreflang="ar"'
    );
  });

  it('is not there for a story without an address', () => {
    expect(linkHeader({ ...version('en', null), localizations: [] })).toBeNull();
  });
});

describe('JSON inside a script element', () => {
  it('says the same and holds nothing that ends it', () => {
    const value = { text: '</script><!-- & \u2028\u2029 <b>', nested: ['<', '>', '&'] };
    const text = scriptSafe(value);
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual(value);
  });
});
