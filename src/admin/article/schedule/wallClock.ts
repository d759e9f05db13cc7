import { Temporal } from 'temporal-polyfill';

/** What a time of day on a day means by the clocks of a zone. Moments are in ISO 8601. */
export type WallClock =
  | { kind: 'once'; at: string }
  /** The clocks are put back: it comes twice. The earlier moment first. */
  | { kind: 'twice'; choices: [string, string] }
  /** The clocks are put forward past it: as long before, and as long after. */
  | { kind: 'never'; choices: [string, string] };

const iso = (moment: Temporal.ZonedDateTime) => new Date(moment.epochMilliseconds).toISOString();

/**
 * Reads a time as a clock on the wall shows it. What comes twice or never is told and not guessed:
 * libraries guess differently, and an embargo would end an hour early.
 *
 * @param text as a browser's field gives it, `2026-10-25T02:30`
 * @param timeZone a name of the IANA time zone database
 * @returns null for no time
 */
export function readWallClock(text: string, timeZone: string): WallClock | null {
  const plain = plainOf(text);
  if (!plain) return null;
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    plain.toZonedDateTime(timeZone, { disambiguation })
  );
  if (!earlier || !later) return null;
  if (earlier.epochMilliseconds === later.epochMilliseconds)
    return { kind: 'once', at: iso(later) };
  const kind = earlier.toPlainDateTime().equals(plain) ? 'twice' : 'never';
  return { kind, choices: [iso(earlier), iso(later)] };
}

function plainOf(text: string): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A moment as a clock on the wall shows it, for a browser's field: `2026-10-25T02:30`. */
export const wallClockOf = (moment: string, timeZone: string): string =>
  Temporal.Instant.from(moment)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

/** The next day's six o'clock in the morning by the clocks of a zone, when papers come out. */
export function sixTomorrow(now: Date, timeZone: string): string {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  return today.add({ days: 1 }).toPlainDateTime({ hour: 6 }).toString({ smallestUnit: 'minute' });
}
