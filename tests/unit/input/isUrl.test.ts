import { isUrl } from '../../../src/server/input/isUrl';

describe('an address', () => {
  it('with letters of other languages is one, however often it is asked about', () => {
    let denials = 0;
    for (let n = 0; n < 50_000; n += 1)
      if (!isUrl('https://b\u00fccher.example/\u00e4')) denials += 1;
    expect(denials).toBe(0);
  });

  it.each([
    ['https://courier.example', undefined, true],
    ['/harbour', 'https://courier.example', true],
    ['/harbour', undefined, false],
    ['not an address', undefined, false],
  ])('%s, from %s', (text, base, expected) => {
    expect(isUrl(text, base)).toBe(expected);
  });
});
