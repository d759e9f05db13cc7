import type { StoryProblem } from './story';

/** A date as a source writes it. */
export interface SourceDate {
  /** ISO date-time in UTC where the source names the zone, else ISO date. */
  at: string;
  /** True where there is a time of day whose zone is not named; it is left out of `at`. */
  isTimeWithoutZone: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The zones that RFC 822 names, in hours before UTC. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

/** 2026-10-14, 20261014, with T or a blank 08:30, 08:30:00.5, 083000 and a zone. */
const ISO =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)? ?(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?$/i;

/** Wed, 14 Oct 2026 08:30:00 GMT, with and without the day's name, the seconds and the zone. */
const RFC_822 =
  /^(?:[a-z]+,? )?(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4}|\d\d)(?: (\d{1,2}):(\d\d)(?::(\d\d))?)? ?([a-z]+|[+-]\d\d:?\d\d)?$/i;

/** The minutes that a zone is before UTC; null for one that nobody knows. */
function minutesOf(zone: string): number | null {
  const numbers = /^([+-])(\d\d):?(\d\d)?$/.exec(zone);
  if (!numbers) {
    const hours = ZONES[zone.toLowerCase()];
    return hours === undefined ? null : hours * 60;
  }
  const minutes = Number(numbers[2]) * 60 + Number(numbers[3] ?? 0);
  return numbers[1] === '-' ? -minutes : minutes;
}

interface Written {
  year: number;
  month: number;
  day: number;
  time: readonly [hour: string | undefined, minute: string | undefined, second: string | undefined];
  zone: string | undefined;
}

function composed({ year, month, day, time, zone }: Written): SourceDate | null {
  const [hour, minute, second = '0'] = time;
  const midnight = new Date(Date.UTC(year, month - 1, day));
  const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
  if (!exists || year < 1000) return null;
  const date = midnight.toISOString().slice(0, 10);
  if (hour === undefined || minute === undefined) return { at: date, isTimeWithoutZone: false };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  const offset = zone === undefined ? null : minutesOf(zone);
  if (offset === null) return { at: date, isTimeWithoutZone: true };
  const inZone = midnight.getTime() + (Number(hour) * 60 + Number(minute)) * 60_000;
  const instant = new Date(inZone + Number(second) * 1000 - offset * 60_000);
  return { at: instant.toISOString(), isTimeWithoutZone: false };
}

/**
 * Reads a date of an export or feed: ISO 8601 in its usual forms, RFC 822 with its zones.
 * @returns null for what is neither or is no day of the calendar
 */
export function readSourceDate(written: string | null | undefined): SourceDate | null {
  const text = (written ?? '').replace(/\s+/g, ' ').trim();
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    const time = [hour, minute, second] as const;
    return composed({ year: Number(year), month: Number(month), day: Number(day), time, zone });
  }
  const rfc = RFC_822.exec(text);
  const month = MONTHS.indexOf((rfc?.[2] ?? '').toLowerCase()) + 1;
  if (!rfc || month === 0) return null;
  const [, day, , year = '', hour, minute, second, zone] = rfc;
  const short = Number(year) + (Number(year) < 70 ? 2000 : 1900);
  const time = [hour, minute, second] as const;
  return composed({
    year: year.length === 2 ? short : Number(year),
    month,
    day: Number(day),
    time,
    zone,
  });
}

/** What an editor should know of a date whose time was left out. */
export const timeWithoutZone = (date: SourceDate | null): StoryProblem[] =>
  date?.isTimeWithoutZone
    ? [
        {
          rule: 'time-without-zone',
          message:
            'The source names a time without a time zone that is known; only the date was taken.',
          place: 'publishedAt',
        },
      ]
    : [];
