/** The zone of an outlet that has none yet. */
export const UTC = 'UTC';

const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError for a zone that is unknown */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}

/**
 * The day of a moment by the clocks of a zone.
 *
 * @param timeZone a name of the IANA time zone database
 * @example dayIn(new Date('2026-10-14T22:00:00Z'), 'Asia/Tehran') // '2026-10-15'
 */
export function dayIn(moment: Date, timeZone: string): string {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value] as const)
  );
  return `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** No clock is as far from UTC. */
const FARTHEST = 16 * 60;

/**
 * When a day begins by the clocks of a zone: at its first minute, which is not midnight where the
 * clocks are put forward then.
 *
 * @param day `2026-10-15`
 */
export function startOfDay(day: string, timeZone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let before = -FARTHEST;
  let within = FARTHEST;
  while (within - before > 1) {
    const minute = Math.floor((before + within) / 2);
    if (dayIn(new Date(midnight + minute * MINUTE), timeZone) < day) before = minute;
    else within = minute;
  }
  return new Date(midnight + within * MINUTE);
}

const A_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a date is a day without a time, `2026-10-15`. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && A_DAY.test(value);

/** The last second of a day by the clocks of a zone: what holds until a day holds all of it. */
export function endOfDay(day: string, timeZone: string): Date {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
  return new Date(startOfDay(next, timeZone).getTime() - 1000);
}

/** The days up to the one of a moment, the oldest first. */
export function daysUpTo(moment: Date, count: number, timeZone: string): string[] {
  const last = Date.parse(`${dayIn(moment, timeZone)}T00:00:00Z`);
  return Array.from({ length: count }, (_, index) =>
    new Date(last - (count - 1 - index) * DAY).toISOString().slice(0, 10)
  );
}

/**
 * Why a text names no time zone, with the fix; null where it does.
 *
 * @example timeZoneFault('Tehran') // 'There is no time zone "Tehran". Did you mean Asia/Tehran? …'
 */
export function timeZoneFault(text: string): string | null {
  if (/^[A-Za-z]/.test(text) && isKnown(text)) return null;
  const wanted = text.trim().toLowerCase().replace(/\s+/g, '_');
  const like =
    wanted.length < 3
      ? []
      : Intl.supportedValuesOf('timeZone').filter((name) => name.toLowerCase().includes(wanted));
  const [first] = like;
  const hint = first === undefined ? '' : ` Did you mean ${like.slice(0, 3).join(', ')}?`;
  return `There is no time zone "${text}".${hint} Write a name of the IANA time zone database, such as Asia/Tehran or Europe/Berlin; leave it empty for UTC.`;
}

function isKnown(timeZone: string): boolean {
  try {
    formatOf(timeZone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
