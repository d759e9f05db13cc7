/** What costs less says more about the machine than about the work; in microseconds of CPU time. */
const TELLING = 10_000;
/** No honest work grows like this: it is given up before it hangs. */
const RUNAWAY = 4;
const FIRST_SIZE = 16;
/** Anything below grows no faster than a sort does; what lies above is measured again, so often. */
const ROUNDS = 3;
const IN_PROPORTION = 1.5;

/** The CPU time of this process that a piece of work takes, in microseconds. */
function costOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, user + system);
}

/**
 * How the cost of work grows with its input, measured by input of ever twice the size: 1 where it
 * grows in proportion, 2 where it grows with the square. Counted in CPU time, so that it says the
 * same on a slow machine and on one that has other things to do. A measurement that was disturbed is
 * made again, so that one collection of garbage does not pass for growth.
 *
 * @param largest the size up to which it is tried
 * @returns the exponent; 0 where even the largest input costs next to nothing
 */
export function growthOf(work: (size: number) => unknown, largest: number): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS && least >= IN_PROPORTION; round += 1) {
    least = Math.min(least, measuredGrowth(work, largest));
  }
  return least;
}

function measuredGrowth(work: (size: number) => unknown, largest: number): number {
  let first: { size: number; cost: number } | null = null;
  let growth = 0;
  let before = TELLING / 10;
  for (let size = Math.min(FIRST_SIZE, largest); ; size = Math.min(size * 2, largest)) {
    const cost = costOf(() => work(size));
    if (first && size > first.size) {
      growth = Math.log(cost / first.cost) / Math.log(size / first.size);
    }
    const leap = Math.log2(cost / before);
    if (cost > TELLING && leap > RUNAWAY) return leap;
    if (size === largest) return growth;
    if (!first && cost > TELLING) first = { size, cost };
    before = Math.max(cost, TELLING / 10);
  }
}
