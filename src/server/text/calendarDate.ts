import { isValidJalaaliDate, toGregorian } from 'jalaali-js';

const pad = (value: number) => String(value).padStart(2, '0');

/** The ISO 8601 date of a day of the Gregorian calendar; null where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1600 && year < 2200 ? `${year}-${pad(month)}-${pad(day)}` : null;
}

/** The ISO 8601 date of a day of the Persian solar calendar; null where there is no such day. */
export function isoDateOfJalali(year: number, month: number, day: number): string | null {
  if (!isValidJalaaliDate(year, month, day)) return null;
  const { gy, gm, gd } = toGregorian(year, month, day);
  return isoDate(gy, gm, gd);
}
