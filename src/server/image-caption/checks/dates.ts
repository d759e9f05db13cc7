const DAY = 86_400_000;

/** First and last moment of an ISO date as exact as it is: a day, a month or a year; null where it is none. */
function span(iso: string): [number, number] | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
  if (match === null) return null;
  const [, year = '', month, day] = match;
  const start = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  if (day !== undefined) return [start, start];
  const end =
    month === undefined ? Date.UTC(Number(year), 11, 31) : Date.UTC(Number(year), Number(month), 0);
  return [start, end];
}

/** Days from the first date to the second, 0 where they may be the same; negative where the second is earlier. */
export function daysBetween(first: string, second: string): number | null {
  const [one, two] = [span(first), span(second)];
  if (one === null || two === null) return null;
  if (one[1] < two[0]) return Math.round((two[0] - one[1]) / DAY);
  if (two[1] < one[0]) return -Math.round((one[0] - two[1]) / DAY);
  return 0;
}
