import { isMatched, parseIfMatch, parseMoment } from '../../../src/server/editing/entityTags';

const AT = '2026-10-14T08:30:00.123Z';
const MOMENT = Date.parse(AT);

describe('If-Match', () => {
  it.each([
    ['*', 'any'],
    [' * ', 'any'],
    [`"${AT}"`, [{ isWeak: false, opaque: AT }]],
    [
      `W/"a" , ,"b"`,
      [
        { isWeak: true, opaque: 'a' },
        { isWeak: false, opaque: 'b' },
      ],
    ],
    ['""', [{ isWeak: false, opaque: '' }]],
    ['"a,b"', [{ isWeak: false, opaque: 'a,b' }]],
  ])('reads %s', (header, matched) => expect(parseIfMatch(header)).toEqual(matched));

  it.each(['', ' ', ',', 'a', '"a', 'a"', '"a" "b"', 'w/"a"', '*, "a"', '"a b"', "'a'"])(
    'refuses %s',
    (header) => expect(parseIfMatch(header)).toBeNull()
  );

  it('compares strongly, to the millisecond, whatever the zone', () => {
    const matches = (header: string) => isMatched(parseIfMatch(header) ?? [], [MOMENT]);
    expect(matches('*')).toBe(true);
    expect(matches(`"old", "${AT}"`)).toBe(true);
    expect(matches('"2026-10-14T10:30:00.123+02:00"')).toBe(true);
    expect(matches(`W/"${AT}"`)).toBe(false);
    expect(matches('"2026-10-14T08:30:00.124Z"')).toBe(false);
    expect(matches('"old"')).toBe(false);
  });
});

describe('a moment', () => {
  it.each([
    '2026-10-14',
    '14 October 2026',
    '2026-13-14T08:30:00Z',
    '2026-10-14T08:30:00',
    MOMENT,
    new Date(MOMENT),
    '',
    null,
  ])('is not %p', (value) => expect(parseMoment(value)).toBeNull());

  it('is read in ISO 8601', () => expect(parseMoment(AT)).toBe(MOMENT));
});
