import {
  dayIn,
  daysUpTo,
  endOfDay,
  startOfDay,
  timeZoneFault,
} from '../../../src/server/text/zonedDay';

describe('the day of a moment', () => {
  it.each([
    ['2026-10-14T22:00:00Z', 'Asia/Tehran', '2026-10-15'],
    ['2026-10-14T20:29:00Z', 'Asia/Tehran', '2026-10-14'],
    ['2026-10-14T03:59:00Z', 'America/New_York', '2026-10-13'],
    ['2026-10-14T10:00:00Z', 'Pacific/Kiritimati', '2026-10-15'],
    ['2026-10-14T22:00:00Z', 'UTC', '2026-10-14'],
    ['1969-12-31T23:00:00Z', 'Europe/Berlin', '1970-01-01'],
  ])('%s in %s is %s', (moment, zone, day) => {
    expect(dayIn(new Date(moment), zone)).toBe(day);
  });
});

describe('a day', () => {
  it.each([
    ['2026-10-15', 'Asia/Tehran', '2026-10-14T20:30:00.000Z'],
    ['2026-10-15', 'UTC', '2026-10-15T00:00:00.000Z'],
    ['2026-10-15', 'America/New_York', '2026-10-15T04:00:00.000Z'],
    ['2026-10-15', 'Pacific/Kiritimati', '2026-10-14T10:00:00.000Z'],
    // Clocks are put forward at midnight: the day begins at one.
    ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
    // And back at midnight: the hour before it comes twice.
    ['2018-02-18', 'America/Sao_Paulo', '2018-02-18T03:00:00.000Z'],
    // A day that Samoa left out begins with the next.
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('%s in %s begins at %s', (day, zone, moment) => {
    expect(startOfDay(day, zone).toISOString()).toBe(moment);
  });

  it.each([
    ['2026-10-15', 'Asia/Tehran', '2026-10-15T20:29:59.000Z'],
    ['2026-12-31', 'UTC', '2026-12-31T23:59:59.000Z'],
    // Of twenty-five hours.
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T22:59:59.000Z'],
  ])('%s in %s ends at %s', (day, zone, moment) => {
    expect(endOfDay(day, zone).toISOString()).toBe(moment);
  });

  it('is one of those up to a moment, the oldest first', () => {
    expect(daysUpTo(new Date('2026-03-01T00:30:00Z'), 3, 'America/New_York')).toEqual([
      '2026-02-26',
      '2026-02-27',
      '2026-02-28',
    ]);
  });
});

describe('a time zone', () => {
  it.each(['Asia/Tehran', 'UTC', 'Europe/Kyiv', 'America/Argentina/Buenos_Aires'])(
    'is known: %s',
    (zone) => expect(timeZoneFault(zone)).toBeNull()
  );

  it.each([
    ['Tehran', 'Asia/Tehran'],
    ['buenos aires', 'Buenos_Aires'],
    ['+03:30', 'Asia/Tehran'],
    ['Mars/Olympus', 'Europe/Berlin'],
    ['Asia/Tehran; drop', 'Asia/Tehran'],
  ])('is not known: %s', (zone, hint) => {
    expect(timeZoneFault(zone)).toMatch(/^There is no time zone/);
    expect(timeZoneFault(zone)).toContain(hint);
  });
});
