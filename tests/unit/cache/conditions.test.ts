import { statusFor } from '../../../src/server/cache/conditions';

const validators = { etag: '"a"', lastModified: null };
const ask = (ifNoneMatch: string) => statusFor({ ifNoneMatch }, validators);

describe('lists of entity tags', () => {
  it('are read as RFC 9110 writes them, with empty elements', () => {
    for (const list of ['"a"', 'W/"a"', '"b" ,\t"a"', ', "a",,', '"b",,W/"a" ,', ' "a" ']) {
      expect([list, ask(list)]).toEqual([list, 304]);
    }
  });

  it('that are none count as not given', () => {
    for (const list of ['a', '"a', '"a" "b"', '"b"; "a"', 'w/"a"', '"a"\n', ',,"', '']) {
      expect([list, ask(list)]).toEqual([list, 200]);
    }
  });

  it('are read in one go however they are broken at the end', () => {
    for (const element of ['"a",', '"a" , ', ',', ' ,', 'W/"b",']) {
      expect(ask(`${element.repeat(2000)}x`)).toBe(200);
    }
  });
});
