import {
  readWallClock,
  sixTomorrow,
  wallClockOf,
} from '../../../../src/admin/article/schedule/wallClock';

describe('the clock on the wall', () => {
  it.each([
    ['2026-11-30T06:00', 'Asia/Baku', '2026-11-30T02:00:00.000Z'],
    ['2026-11-30T06:00', 'America/St_Johns', '2026-11-30T09:30:00.000Z'],
    ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  ])('says %s in %s once', (text, zone, at) => {
    expect(readWallClock(text, zone)).toEqual({ kind: 'once', at });
    expect(wallClockOf(at, zone)).toBe(text);
  });

  it.each([
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    [
      '2026-11-01T01:15',
      'America/New_York',
      '2026-11-01T05:15:00.000Z',
      '2026-11-01T06:15:00.000Z',
    ],
    // Half an hour is put back on this island.
    [
      '2026-04-05T01:45',
      'Australia/Lord_Howe',
      '2026-04-04T14:45:00.000Z',
      '2026-04-04T15:15:00.000Z',
    ],
  ])('says %s in %s twice, and takes neither', (text, zone, first, second) => {
    expect(readWallClock(text, zone)).toEqual({ kind: 'twice', choices: [first, second] });
  });

  it.each([
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z'],
    // The day that an island skipped.
    ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-29T22:00:00.000Z', '2011-12-30T22:00:00.000Z'],
  ])('never says %s in %s', (text, zone, before, after) => {
    expect(readWallClock(text, zone)).toEqual({ kind: 'never', choices: [before, after] });
  });

  it.each(['', '2026-13-01T00:00', '2026-02-30T00:00', 'tomorrow'])(
    'says nothing of "%s"',
    (text) => {
      expect(readWallClock(text, 'Europe/Berlin')).toBeNull();
    }
  );

  it('says six of the next morning by the day of the zone', () => {
    const now = new Date('2026-11-29T21:00:00Z');
    expect(sixTomorrow(now, 'Asia/Baku')).toBe('2026-12-01T06:00');
    expect(sixTomorrow(now, 'America/New_York')).toBe('2026-11-30T06:00');
  });
});
