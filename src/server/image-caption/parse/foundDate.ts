import { toGregorian } from 'jalaali-js';
import { isoDate, isoDateOfJalali } from '../../text/calendarDate';
import type { Calendar } from '../../text/monthNames';

/** A date as exact as its text: year, year and month, or a day. */
export interface FoundDate {
  start: number;
  end: number;
  iso: string;
}

/** `2024`, `2024-05` or `2024-05-08`; null where there is no such date, or no picture can be of it. */
export function iso(
  year: number,
  month?: number,
  day?: number,
  calendar: Calendar = 'gregorian'
): string | null {
  if (calendar === 'persian') return isoFromPersian(year, month, day);
  const gregorianYear = calendar === 'buddhist' ? year - 543 : year;
  if (gregorianYear < 1826 || gregorianYear > 2100) return null;
  const yyyy = String(gregorianYear);
  if (month === undefined) return yyyy;
  if (month < 1 || month > 12) return null;
  const mm = String(month).padStart(2, '0');
  if (day === undefined) return `${yyyy}-${mm}`;
  return isoDate(gregorianYear, month, day);
}

/** A Persian month or year straddles two Gregorian ones: without its day only the year it mostly lies in is exact. */
function isoFromPersian(year: number, month?: number, day?: number): string | null {
  if (year < 1250 || year > 1479) return null;
  if (month === undefined || day === undefined) return iso(toGregorian(year, month ?? 4, 1).gy);
  return isoDateOfJalali(year, month, day);
}

/** Which calendar counts such a year now. */
export function calendarOf(year: number): Calendar {
  if (year >= 1300 && year < 1480) return 'persian';
  return year >= 2440 && year < 2640 ? 'buddhist' : 'gregorian';
}

/** The date that stands between two places of a text; none where it is null. */
export function found(start: number, end: number, date: string | null): FoundDate[] {
  return date === null ? [] : [{ start, end, iso: date }];
}
