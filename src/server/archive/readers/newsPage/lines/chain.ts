/** What a line of a page can be. `box` is what a site prints amid a story, `above` and `below` what is around it. */
export const LINE_KINDS = [
  'above',
  'headline',
  'standfirst',
  'byline',
  'caption',
  'body',
  'box',
  'below',
] as const;

export type LineKind = (typeof LINE_KINDS)[number];

/** What is seen of one line: features by their index, with their values. */
export type Seen = ReadonlyArray<readonly [feature: number, value: number]>;

/** A chain of kinds: how much each feature speaks for each kind, and how each kind follows another. */
export interface ChainWeights {
  /** By feature, then by kind. */
  features: ReadonlyArray<readonly number[]>;
  /** By kind, then by the kind of the next line. */
  follows: ReadonlyArray<readonly number[]>;
  /** By the kind of the first line. */
  begins: readonly number[];
}

const SIZE = LINE_KINDS.length;
const at = (kind: LineKind) => LINE_KINDS.indexOf(kind);

/** What never follows: nothing is above a story that has begun, and nothing of it is below its end. */
function canFollow(before: number, after: number): boolean {
  const [above, headline, below] = [at('above'), at('headline'), at('below')];
  if (before === below) return after === below;
  if (before === above) return true;
  return after !== above && after !== headline;
}

const NEVER = -1e9;

const followsOf = ({ follows }: ChainWeights): number[][] =>
  follows.map((row, before) =>
    row.map((weight, after) => (canFollow(before, after) ? weight : NEVER))
  );

const scoresOf = (lines: readonly Seen[], { features }: ChainWeights): number[][] =>
  lines.map((line) => {
    const scores = new Array<number>(SIZE).fill(0);
    for (const [feature, value] of line) {
      const weights = features[feature];
      if (!weights) continue;
      for (let kind = 0; kind < SIZE; kind += 1)
        scores[kind] = (scores[kind] ?? 0) + value * (weights[kind] ?? 0);
    }
    return scores;
  });

/** The weights of a page as factors instead of summands. */
export interface Factors {
  /** By line, then by kind. */
  lines: number[][];
  follows: number[][];
  begins: number[];
}

export function factorsOf(lines: readonly Seen[], weights: ChainWeights): Factors {
  return {
    lines: scoresOf(lines, weights).map((scores) => {
      const most = Math.max(...scores);
      return scores.map((score) => Math.exp(score - most));
    }),
    follows: followsOf(weights).map((row) => row.map(Math.exp)),
    begins: weights.begins.map(Math.exp),
  };
}

/** Makes the numbers a sum of 1. @returns what they were a sum of */
function level(row: number[]): number {
  let sum = 0;
  for (const value of row) sum += value;
  if (sum > 0) for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) / sum;
  return sum;
}

/** By line and kind: the weight of all ways that lead there, and of all that lead on, each line levelled. */
export interface Passes {
  forward: number[][];
  backward: number[][];
  /** By what each line of `forward` was divided. */
  levels: number[];
}

/** @returns null where no way leads through the whole chain */
export function passesOf({ lines, follows, begins }: Factors): Passes | null {
  const forward: number[][] = [];
  const levels: number[] = [];
  for (const [line, own] of lines.entries()) {
    const before = forward[line - 1];
    const row = own.map((factor, kind) => {
      if (!before) return factor * (begins[kind] ?? 0);
      let sum = 0;
      for (let from = 0; from < SIZE; from += 1)
        sum += (before[from] ?? 0) * (follows[from]?.[kind] ?? 0);
      return factor * sum;
    });
    const sum = level(row);
    if (!(sum > 0)) return null;
    levels.push(sum);
    forward.push(row);
  }
  const backward: number[][] = lines.map(() => new Array<number>(SIZE).fill(1));
  for (let line = lines.length - 2; line >= 0; line -= 1) {
    const next = (lines[line + 1] ?? []).map(
      (factor, kind) => (factor * (backward[line + 1]?.[kind] ?? 0)) / (levels[line + 1] ?? 1)
    );
    const row = backward[line] as number[];
    for (let from = 0; from < SIZE; from += 1) {
      let sum = 0;
      for (let kind = 0; kind < SIZE; kind += 1)
        sum += (follows[from]?.[kind] ?? 0) * (next[kind] ?? 0);
      row[from] = sum;
    }
  }
  return { forward, backward, levels };
}

/** How a page is read: the one likeliest kind of each line over all of them together, and how likely each is. */
export interface ReadChain {
  kinds: LineKind[];
  chances: number[];
  /** How likely each line is the headline. */
  headlines: number[];
}

function likeliest({ lines, follows, begins }: Factors): number[] {
  const from: number[][] = [];
  let best: number[] = [];
  for (const [line, own] of lines.entries()) {
    const before = best;
    const cameFrom: number[] = [];
    best = own.map((factor, kind) => {
      if (line === 0) return Math.log(factor * (begins[kind] ?? 0));
      let most = -Infinity;
      for (let prior = 0; prior < SIZE; prior += 1) {
        const through = (before[prior] ?? 0) + Math.log(follows[prior]?.[kind] ?? 0);
        if (through > most || prior === 0) [most, cameFrom[kind]] = [through, prior];
      }
      return most + Math.log(factor);
    });
    from.push(cameFrom);
  }
  const kinds: number[] = [];
  let kind = best.indexOf(Math.max(...best));
  for (let line = lines.length - 1; line >= 0; line -= 1) {
    kinds.push(kind);
    kind = from[line]?.[kind] ?? 0;
  }
  return kinds.reverse();
}

/**
 * Reads all lines of a page together.
 * @param allows what a line cannot be, whatever it looks like
 */
export function readChain(
  lines: readonly Seen[],
  weights: ChainWeights,
  allows: (line: number, kind: LineKind) => boolean = () => true
): ReadChain {
  const free = factorsOf(lines, weights);
  const factors = {
    ...free,
    lines: free.lines.map((row, line) =>
      row.map((factor, kind) => (allows(line, LINE_KINDS[kind] ?? 'body') ? factor : 0))
    ),
  };
  const passes = passesOf(factors);
  const kinds = passes ? likeliest(factors) : [];
  const chanceOf = (line: number, kind: number) =>
    (passes?.forward[line]?.[kind] ?? 0) * (passes?.backward[line]?.[kind] ?? 0);
  return {
    headlines: lines.map((_, line) => chanceOf(line, at('headline'))),
    kinds: lines.map((_, line) => LINE_KINDS[kinds[line] ?? at('below')] ?? 'below'),
    chances: lines.map((_, line) => chanceOf(line, kinds[line] ?? 0)),
  };
}
