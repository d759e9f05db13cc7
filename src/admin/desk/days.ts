const DAY = 86_400_000;

const momentOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);

/** The day so many days after another, `2026-11-29`; before it where the number is negative. */
export const dayAfter = (day: string, days: number): string => dayOf(momentOf(day) + days * DAY);

/** The noon of a day in UTC: in every zone's calendar it is written as that day, given the zone UTC. */
export const noonOf = (day: string): string => `${day}T12:00:00Z`;

const WEEK = 7;

/**
 * The first day of the week of a day.
 *
 * @param firstDay of the week: 1 for Monday to 7 for Sunday
 */
function weekOf(day: string, firstDay: number): string {
  const weekday = new Date(momentOf(day)).getUTCDay() || WEEK;
  return dayAfter(day, -((weekday - firstDay + WEEK) % WEEK));
}

/** The days of a week or a month, as a calendar shows them: whole weeks. */
export function calendarSpan(
  view: 'week' | 'month',
  day: string,
  firstDay: number
): { from: string; to: string } {
  if (view === 'week') {
    const from = weekOf(day, firstDay);
    return { from, to: dayAfter(from, WEEK - 1) };
  }
  const first = `${day.slice(0, 8)}01`;
  const last = dayAfter(monthAfter(first, 1), -1);
  return { from: weekOf(first, firstDay), to: dayAfter(weekOf(last, firstDay), WEEK - 1) };
}

/** The first of the month so many months after that of a day. */
export function monthAfter(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return dayOf(Date.UTC(year, month - 1 + months, 1));
}

interface WeekInfo {
  firstDay?: number;
}

/** The day that a week begins with in a language: Monday, where its browser does not know. */
export function firstDayOf(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?(): WeekInfo;
    weekInfo?: WeekInfo;
  };
  return known.getWeekInfo?.().firstDay ?? known.weekInfo?.firstDay ?? 1;
}
