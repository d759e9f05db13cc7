import { isUrl } from '../../../src/server/input/isUrl';
import { growthOf } from '../../support/growthOf';

/** So many letters, each of them another one. */
const letters = (size: number) =>
  Array.from({ length: size }, (_, at) =>
    String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))
  ).join('');

describe('an address', () => {
  it('with letters of other languages is one, however often it is asked about', () => {
    let denials = 0;
    for (let n = 0; n < 50_000; n += 1)
      if (!isUrl('https://b\u00fccher.example/\u00e4')) denials += 1;
    expect(denials).toBe(0);
  });

  it.each(['https://', 'https:', 'https:/\t/', '\\\\', ' //a@'])(
    'that begins with %j and has ever more letters for a host is looked at in proportion',
    (start) => {
      const read = (size: number) => isUrl(`${start}${letters(size)}.example`, 'https://a.example');
      expect(growthOf(read, 20_000)).toBeLessThan(1.5);
    }
  );

  it('has as long a path as it likes, and no host that is longer than any', () => {
    expect(isUrl(`https://courier.example/${'a'.repeat(50_000)}`)).toBe(true);
    expect(isUrl(`https://${'%C3%BC'.repeat(40)}.example`)).toBe(true);
    expect(isUrl(`https://${'a'.repeat(2_000)}.example`)).toBe(false);
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
