import { readSourceDate } from '../../../src/server/archive/sourceDate';

test.each([
  ['2026-10-14T08:30:00Z', '2026-10-14T08:30:00.000Z'],
  ['2026-10-14T08:30+02:00', '2026-10-14T06:30:00.000Z'],
  ['2026-10-14T08:30:00.123+0200', '2026-10-14T06:30:00.000Z'],
  ['20261014T083000-0500', '2026-10-14T13:30:00.000Z'],
  ['2026-10-14 08:30:00 +0200', '2026-10-14T06:30:00.000Z'],
  ['Wed, 14 Oct 2026 08:30:00 GMT', '2026-10-14T08:30:00.000Z'],
  ['14 Oct 26 08:30 PDT', '2026-10-14T15:30:00.000Z'],
  ['Wednesday, 14-Oct-2026 08:30:00 -0330', '2026-10-14T12:00:00.000Z'],
  ['2026-10-14', '2026-10-14'],
  ['20261014+0100', '2026-10-14'],
])('%s is %s', (written, at) => {
  expect(readSourceDate(written)).toEqual({ at, isTimeWithoutZone: false });
});

test.each(['2026-10-14T08:30:00', '14 Oct 2026 08:30', '14 Oct 2026 08:30 XYZ'])(
  'the time of %s is left out, since nobody knows its zone',
  (written) => {
    expect(readSourceDate(written)).toEqual({ at: '2026-10-14', isTimeWithoutZone: true });
  }
);

test.each([
  '',
  'tomorrow',
  '2026-02-30',
  '0000-00-00 00:00:00Z',
  '2026-10-14T25:00:00Z',
  '31 Foo 2026',
])('%j is no date', (written) => {
  expect(readSourceDate(written)).toBeNull();
});
