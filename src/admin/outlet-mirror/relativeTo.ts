const UNITS = [
  ['day', 24 * 60 * 60],
  ['hour', 60 * 60],
  ['minute', 60],
] as const;

/**
 * How far a time is from now, in the largest unit that fits.
 *
 * @param then milliseconds since 1970
 * @param now the same
 */
export function relativeTo(
  then: number,
  now: number
): { value: number; unit: 'day' | 'hour' | 'minute' | 'second' } {
  const seconds = Math.round((then - now) / 1000);
  for (const [unit, length] of UNITS) {
    if (Math.abs(seconds) >= length) return { value: Math.trunc(seconds / length), unit };
  }
  // A clock that runs a little fast must not speak of the future.
  return { value: Math.min(seconds, 0), unit: 'second' };
}
