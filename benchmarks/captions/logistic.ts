/** What a linear model sees of a case, and whether the case is one of those sought. */
export interface Sample {
  values: readonly number[];
  isTrue: boolean;
}

const STEPS = 100;
const CLOSE_ENOUGH = 1e-9;

/** The chance that a sample is true. */
export const chanceOf = (values: readonly number[], [base = 0, ...weights]: readonly number[]) =>
  1 / (1 + Math.exp(-weights.reduce((sum, weight, at) => sum + weight * (values[at] ?? 0), base)));

/**
 * Logistic regression by Newton's method: the same samples give the same weights, to the last digit.
 *
 * @param ridge what the square of a weight costs, but for the base: keeps weights of rare evidence small
 * @returns the base, then a weight for each value
 */
export function fitLogistic(samples: readonly Sample[], ridge: number): number[] {
  const size = (samples[0]?.values.length ?? 0) + 1;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : -ridge * weight));
    const curve = weights.map((_, row) =>
      weights.map((__, column) => (row === column && row > 0 ? ridge : 0))
    );
    for (const { values, isTrue } of samples) {
      const chance = chanceOf(values, weights);
      const inputs = [1, ...values];
      inputs.forEach((input, row) => {
        slope[row] = (slope[row] ?? 0) + input * ((isTrue ? 1 : 0) - chance);
        const line = curve[row] ?? [];
        inputs.forEach((other, column) => {
          line[column] = (line[column] ?? 0) + input * other * chance * (1 - chance);
        });
      });
    }
    const change = solve(curve, slope);
    weights = weights.map((weight, at) => weight + (change[at] ?? 0));
    if (Math.max(...change.map(Math.abs)) < CLOSE_ENOUGH) break;
  }
  return weights;
}

/** Solves a symmetric system of linear equations by elimination; its diagonal is positive. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (const [at, pivot] of rows.entries()) {
    for (const [other, row] of rows.entries()) {
      if (other === at) continue;
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      for (let column = at; column < row.length; column += 1)
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}
