import { readPageDate } from '../newsPage';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})(Z|[+-]\d{2}:?\d{2})?)?$/;
const MAIL =
  /^(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|UTC|[+-]\d{4})$/;
/** Java's: "Fri Apr 28 19:20:36 CEST 2023"; the names of zones are many places'. */
const NAMED = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{2}:\d{2}):\d{2} ([A-Z]{2,5}) (\d{4})$/;
const EPOCH = /^\d{10}(?:\d{3})?$/;

/** A moment of a page's metadata. */
export interface StatedMoment {
  /** ISO date, or ISO date-time with its offset. */
  at: string;
  /** It names a time without a zone: only the date was taken. */
  isTimeWithoutZone: boolean;
}

const exists = (year: string, month: string, day: string) => {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
};

function offsetOf(zone: string): string {
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 'Z';
  const digits = zone.replace(':', '');
  return `${digits.slice(0, 3)}:${digits.slice(3) || '00'}`;
}

/** Before it nobody published on the web, though some published what is older. */
const FIRST_YEAR = 1700;

/** Reads a moment as metadata write it: ISO 8601, with or without a zone, a mail's date, seconds since 1970. */
export function readMoment(text: string): StatedMoment | null {
  const trimmed = text.trim();
  if (EPOCH.test(trimmed)) {
    const number = Number(trimmed);
    const date = new Date(trimmed.length === 10 ? number * 1000 : number);
    return { at: date.toISOString().replace(/\.\d+Z$/, 'Z'), isTimeWithoutZone: false };
  }
  if (MAIL.test(trimmed)) {
    const at = new Date(trimmed).toISOString().replace(/\.\d+Z$/, 'Z');
    return { at, isTimeWithoutZone: false };
  }
  const named = NAMED.exec(trimmed);
  if (named) {
    const [, month = '', day = '', time = '', zone = '', year = ''] = named;
    const printed = readPageDate(`${day} ${month} ${year} ${time} ${zone}`);
    return printed && { at: printed.at, isTimeWithoutZone: printed.isTimeWithoutZone };
  }
  const found = ISO.exec(trimmed) ?? COMPACT.exec(trimmed);
  if (!found) return null;
  const [, year = '', month = '', day = '', hour, minute = '00', second = '00', zone] = found;
  if (Number(year) < FIRST_YEAR || !exists(year, month, day)) return null;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return { at: date, isTimeWithoutZone: false };
  if (Number(hour) > 23 || Number(minute) > 59) return { at: date, isTimeWithoutZone: false };
  if (zone === undefined) return { at: date, isTimeWithoutZone: true };
  return { at: `${date}T${hour}:${minute}:${second}${offsetOf(zone)}`, isTimeWithoutZone: false };
}
