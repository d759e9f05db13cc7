/** The month of a moment in UTC, as listings have it: `2026-10`. */
export const monthOf = (moment: Date): string => moment.toISOString().slice(0, 7);

/** The months from one moment to another, both included. */
export function monthsSince(from: Date, to: Date): string[] {
  const months = [monthOf(from)];
  for (const at = new Date(from); monthOf(at) < monthOf(to); ) {
    at.setUTCMonth(at.getUTCMonth() + 1, 1);
    months.push(monthOf(at));
  }
  return months;
}
