const DAY = 24 * 60 * 60 * 1000;

const inUtc = (moment: Date): string => moment.toISOString().slice(0, 7);

/** The months in which it is, somewhere on earth, from one moment to another. */
export function monthsSince(from: Date, to: Date): string[] {
  const last = inUtc(new Date(to.getTime() + DAY));
  const at = new Date(from.getTime() - DAY);
  const months = [inUtc(at)];
  while (inUtc(at) < last) {
    at.setUTCMonth(at.getUTCMonth() + 1, 1);
    months.push(inUtc(at));
  }
  return months;
}
