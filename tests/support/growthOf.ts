/** What costs less says more about the machine than about the work; in microseconds of CPU time. */
const TELLING = 10_000;
/** No honest work grows like this: it is given up before it hangs. */
const RUNAWAY = 4;
const FIRST_SIZE = 16;
/** Anything below grows no faster than a sort does; what lies above is measured again, so often. */
const ROUNDS = 8;
const IN_PROPORTION = 1.5;
/** So many times as long is the input that growth is told by, at least. */
const STEP = 4;

/** The CPU time of this process that a piece of work takes, in microseconds. */
function costOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, user + system);
}

/**
 * How the cost of work grows with its input, measured by ever longer input up to the one that costs
 * most, which need not be the longest: 1 where it grows in proportion, 2 where it grows with the
 * square. Counted in CPU time, so that it says the same on a slow machine and on one that has other
 * things to do. What seems to grow too fast is
 * measured again and again, and the least is taken: a disturbance only ever adds, so that neither
 * the compilation of a pattern nor a collection of garbage passes for growth.
 *
 * @param largest the size up to which it is tried
 * @returns the exponent; 0 where even the largest input costs next to nothing
 */
export function growthOf(work: (size: number) => unknown, largest: number): number {
  let first: Measurement | null = null;
  let dearest: Measurement | null = null;
  // Nothing was measured before the first: it may cost as much as a slow machine takes for it.
  let before = TELLING;
  for (let size = Math.min(FIRST_SIZE, largest), step = 2; ; ) {
    const bearable = Math.max(TELLING, before * step ** RUNAWAY);
    const cost = leastCost(() => work(size), bearable);
    if (cost > bearable && goesOn(work, { size, cost }, largest)) {
      return Math.log(cost / before) / Math.log(step);
    }
    if (cost > TELLING) first ??= { size, cost };
    if (cost > (dearest?.cost ?? TELLING)) dearest = { size, cost };
    if (size === largest) return first && dearest ? leastGrowth(work, first, dearest, largest) : 0;
    before = Math.max(cost, TELLING / 10);
    // What takes its time shows in longer steps as well how it grows, at half the cost.
    step = first ? 4 : 2;
    size = Math.min(size * step, largest);
  }
}

interface Measurement {
  readonly size: number;
  readonly cost: number;
}

/** A little further, so that what doubles with every letter is still borne. */
const FURTHER = 1.25;

/**
 * Whether what cost so much more than a shorter input is growth, and not a step: a part of the input may be
 * long enough only now to be read at all.
 */
function goesOn(
  work: (size: number) => unknown,
  { size, cost }: Measurement,
  largest: number
): boolean {
  const further = Math.ceil(size * FURTHER);
  if (further > largest) return true;
  const bearable = cost * (further / size) ** RUNAWAY;
  return leastCost(() => work(further), bearable) > bearable;
}

/** The cost of work, measured again as long as it is above a limit. */
function leastCost(work: () => unknown, limit: number): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS && least > limit; round += 1) {
    least = Math.min(least, costOf(work));
  }
  return least;
}

/** The part of a cost from which on longer input is said to cost as much. */
const AS_MUCH = 0.5;

/**
 * Two sizes far enough apart, since between close ones a small disturbance passes for steep growth. Longer
 * input tells more, as what lies below may be short enough not to be read at all; but from some length on
 * input may be refused, at no cost, and then shorter input is what growth is told by.
 */
function farEnough(
  work: (size: number) => unknown,
  from: Measurement,
  to: Measurement,
  largest: number
): [Measurement, Measurement] {
  if (to.size >= from.size * STEP) return [from, to];
  const measured = (size: number) => ({ size, cost: costOf(() => work(size)) });
  if (from.size * STEP <= largest) {
    const longer = measured(from.size * STEP);
    if (longer.cost >= from.cost * AS_MUCH) return [from, longer];
  }
  return [measured(Math.max(1, Math.floor(to.size / STEP))), to];
}

function leastGrowth(
  work: (size: number) => unknown,
  first: Measurement,
  dearest: Measurement,
  largest: number
): number {
  const [from, to] = farEnough(work, first, dearest, largest);
  const steps = Math.log(to.size / from.size);
  if (steps === 0) return 0;
  let [small, large] = [from.cost, to.cost];
  const growth = () => Math.log(large / small) / steps;
  for (let round = 0; round < ROUNDS && growth() >= IN_PROPORTION; round += 1) {
    // It was a disturbance that made it look dear.
    if (large <= TELLING) return 0;
    small = Math.min(
      small,
      costOf(() => work(from.size))
    );
    large = Math.min(
      large,
      costOf(() => work(to.size))
    );
  }
  return large <= TELLING ? 0 : growth();
}
