import { calendarSpan, dayAfter, firstDayOf, monthAfter } from '../../../../src/admin/desk/days';

const [MONDAY, SATURDAY, SUNDAY] = [1, 6, 7];

describe('the days of the desk', () => {
  it('follow each other over months, years and leap days', () => {
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(dayAfter('2028-03-01', -1)).toBe('2028-02-29');
    expect(monthAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(monthAfter('2026-01-15', -1)).toBe('2025-12-01');
  });

  it.each([
    ['2026-11-29', MONDAY, '2026-11-23', '2026-11-29'],
    ['2026-11-29', SUNDAY, '2026-11-29', '2026-12-05'],
    ['2026-11-30', MONDAY, '2026-11-30', '2026-12-06'],
    ['2026-11-27', SATURDAY, '2026-11-21', '2026-11-27'],
  ])('make a week around %s that begins with day %i', (day, first, from, to) => {
    expect(calendarSpan('week', day, first)).toEqual({ from, to });
  });

  it('make whole weeks around a month, and never more than six', () => {
    expect(calendarSpan('month', '2026-11-29', MONDAY)).toEqual({
      from: '2026-10-26',
      to: '2026-12-06',
    });
    for (let month = 0; month < 48; month += 1) {
      for (const first of [MONDAY, SATURDAY, SUNDAY]) {
        const { from, to } = calendarSpan('month', monthAfter('2026-01-01', month), first);
        const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
        expect(days % 7).toBe(0);
        expect(days).toBeLessThanOrEqual(42);
      }
    }
  });

  it('begin the week as the language of the panel does', () => {
    expect(firstDayOf('de')).toBe(MONDAY);
    expect([MONDAY, SATURDAY, SUNDAY]).toContain(firstDayOf('ar'));
  });
});
