/** The times of a story, by the names of its fields. */
export const TIME_FIELDS = ['publishAt', 'embargoedUntil', 'expires'] as const;
export type TimeFieldName = (typeof TIME_FIELDS)[number];
export type FormTimes = Record<TimeFieldName, string | null>;

/** A moment as the form holds it; null for none. */
function momentOf(value: unknown): string | null {
  if (typeof value !== 'string' && !(value instanceof Date)) return null;
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

export const formTimesOf = (values: Readonly<Record<string, unknown>>): FormTimes => ({
  publishAt: momentOf(values.publishAt),
  embargoedUntil: momentOf(values.embargoedUntil),
  expires: momentOf(values.expires),
});

/** What is wrong with a time, by the name of its text; the server says the same of what is saved. */
export type TimeFault = 'past' | 'embargo' | 'early';

/**
 * @param saved the times that stand there, which are not asked again
 * @param now in milliseconds since 1970
 */
export function faultOf(
  name: TimeFieldName,
  times: FormTimes,
  saved: FormTimes,
  now: number
): TimeFault | null {
  const at = times[name];
  if (at === null || at === saved[name]) return null;
  const { publishAt, embargoedUntil } = times;
  if (name !== 'embargoedUntil' && Date.parse(at) <= now) return 'past';
  if (name === 'publishAt' && embargoedUntil !== null && embargoedUntil > at) return 'embargo';
  const earliest = publishAt ?? embargoedUntil;
  return name === 'expires' && earliest !== null && at <= earliest ? 'early' : null;
}
