import { referencesIn } from '../../../src/server/strapi/references';

describe('referencesIn', () => {
  it.each([
    [undefined, []],
    [null, []],
    ['', []],
    ['abc', [{ documentId: 'abc' }]],
    [7, [{ id: 7 }]],
    [{ id: '7' }, [{ id: 7 }]],
    [{ documentId: 'abc', locale: 'ar' }, [{ documentId: 'abc', locale: 'ar' }]],
    [
      ['abc', { id: 7 }],
      [{ documentId: 'abc' }, { id: 7 }],
    ],
    [{ set: ['abc'] }, [{ documentId: 'abc' }]],
    [
      { connect: [{ documentId: 'abc', position: { end: true } }], disconnect: ['gone'] },
      [{ documentId: 'abc' }],
    ],
    [{ disconnect: ['gone'] }, []],
    [{ connect: 'abc' }, [{ documentId: 'abc' }]],
  ])('reads %j', (value, expected) => {
    expect(referencesIn(value)).toEqual(expected);
  });

  it.each([true, { a: 1 }, [true], { connect: [{}] }])('does not pretend to read %j', (value) => {
    expect(referencesIn(value)).toBeNull();
  });
});
