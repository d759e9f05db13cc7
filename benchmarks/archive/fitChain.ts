import {
  type ChainWeights,
  type Factors,
  factorsOf,
  LINE_KINDS,
  type Passes,
  passesOf,
  type Seen,
} from '../../src/server/archive/readers/newsPage/lines/chain';

/** A page to learn from. */
export interface LabelledChain {
  lines: readonly Seen[];
  /** What each line may be, by the index of the kind; all kinds where it is not known. */
  allowed: ReadonlyArray<readonly number[]>;
}

const SIZE = LINE_KINDS.length;
const ROUNDS = 25;
const STEP = 0.15;
/** What the square of a weight costs for each page: keeps weights of rare evidence small. */
const RIDGE = 0.01;

type Grid = number[][];
const grid = (rows: number): Grid =>
  Array.from({ length: rows }, () => new Array<number>(SIZE).fill(0));

/** Adds what each weight counts for in this page, read as is allowed less read freely. */
function addSlope(page: LabelledChain, weights: ChainWeights, slope: ChainWeights): void {
  const free = factorsOf(page.lines, weights);
  const held = {
    ...free,
    lines: free.lines.map((row, line) =>
      row.map((factor, kind) => (page.allowed[line]?.includes(kind) ? factor : 0))
    ),
  };
  const [heldPasses, freePasses] = [passesOf(held), passesOf(free)];
  if (!heldPasses || !freePasses) return;
  for (const [factors, passes, sign] of [
    [held, heldPasses, 1],
    [free, freePasses, -1],
  ] as const)
    addCounts(page.lines, factors, passes, sign, slope);
}

function addCounts(
  lines: readonly Seen[],
  factors: Factors,
  { forward, backward, levels }: Passes,
  sign: number,
  slope: ChainWeights
): void {
  const here = new Array<number>(SIZE).fill(0);
  for (const [line, seen] of lines.entries()) {
    const [ahead = [], behind = []] = [forward[line], backward[line]];
    for (let kind = 0; kind < SIZE; kind += 1)
      here[kind] = sign * (ahead[kind] ?? 0) * (behind[kind] ?? 0);
    for (const [feature, value] of seen) addTo(slope.features[feature], here, value);
    if (line === 0) {
      addTo(slope.begins, here, 1);
      continue;
    }
    for (let before = 0; before < SIZE; before += 1) {
      const from = (sign * (forward[line - 1]?.[before] ?? 0)) / (levels[line] ?? 1);
      for (let kind = 0; kind < SIZE; kind += 1)
        here[kind] =
          from *
          (factors.follows[before]?.[kind] ?? 0) *
          (factors.lines[line]?.[kind] ?? 0) *
          (behind[kind] ?? 0);
      addTo(slope.follows[before], here, 1);
    }
  }
}

function addTo(row: readonly number[] | undefined, values: readonly number[], times: number): void {
  if (!row) return;
  const own = row as number[];
  for (let kind = 0; kind < SIZE; kind += 1)
    own[kind] = (own[kind] ?? 0) + times * (values[kind] ?? 0);
}

/**
 * Fits a conditional random field by AdaGrad, a page at a time in their order: the same pages give the same weights.
 * @param features how many there are
 */
export function fitChain(pages: readonly LabelledChain[], features: number): ChainWeights {
  const weights = { features: grid(features), follows: grid(SIZE), begins: grid(1)[0] as number[] };
  const squares = { features: grid(features), follows: grid(SIZE), begins: grid(1)[0] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const page of pages) {
      const slope = {
        features: grid(features),
        follows: grid(SIZE),
        begins: grid(1)[0] as number[],
      };
      addSlope(page, weights, slope);
      const rows = (of: typeof weights) => [...of.features, ...of.follows, of.begins];
      const [own, steep, paid] = [rows(weights), rows(slope), rows(squares)];
      for (const [at, row] of own.entries()) {
        for (let kind = 0; kind < SIZE; kind += 1) {
          const change = (steep[at]?.[kind] ?? 0) - RIDGE * (row[kind] ?? 0);
          if (change === 0) continue;
          const square = (paid[at]?.[kind] ?? 0) + change * change;
          (paid[at] as number[])[kind] = square;
          row[kind] = (row[kind] ?? 0) + (STEP * change) / Math.sqrt(square + 1e-6);
        }
      }
    }
  }
  const rounded = (rows: Grid): Grid =>
    rows.map((row) => row.map((weight) => Math.round(weight * 100) / 100));
  return {
    features: rounded(weights.features),
    follows: rounded(weights.follows),
    begins: rounded([weights.begins])[0] as number[],
  };
}
