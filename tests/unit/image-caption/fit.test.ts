import { join } from 'node:path';
import { fitCaptions } from '../../../benchmarks/captions/fit';
import { fitLogistic, chanceOf } from '../../../benchmarks/captions/logistic';
import { defaultThresholds } from '../../../src/server/image-caption/checks';
import { WEIGHTS } from '../../../src/server/image-caption/checks/relation/weights';

const OWN_SET = join(__dirname, '../../../benchmarks/captions/set');

describe('the fit of the checks to the labelled set', () => {
  const fit = fitCaptions(OWN_SET);

  it('gives the weights that the checks have', () => {
    expect(fit.weights).toEqual(WEIGHTS);
  });

  it('draws the lines that the checks draw', () => {
    expect(fit.thresholds).toEqual({
      wrongBelow: defaultThresholds.wrongBelow,
      lookAgainBelow: defaultThresholds.lookAgainBelow,
    });
  });

  it('tells true captions from swapped ones of stories that it was not fitted to', () => {
    expect(fit.auc).toBeGreaterThan(0.99);
  });
});

describe('the regression', () => {
  it('finds the odds that a table of counts has', () => {
    const times = (count: number, value: number, isTrue: boolean) =>
      Array.from({ length: count }, () => ({ values: [value], isTrue }));
    const samples = [
      ...times(30, 1, true),
      ...times(10, 1, false),
      ...times(10, 0, true),
      ...times(20, 0, false),
    ];
    const weights = fitLogistic(samples, 0);
    expect(weights[0]).toBeCloseTo(Math.log(1 / 2), 6);
    expect(weights[1]).toBeCloseTo(Math.log(3) - Math.log(1 / 2), 6);
    expect(chanceOf([1], weights)).toBeCloseTo(0.75, 6);
  });

  it('keeps a weight finite that would tell all apart, and the smaller the dearer it is', () => {
    const samples = [
      { values: [1], isTrue: true },
      { values: [0], isTrue: false },
    ];
    const [cheap, dear] = [0.1, 10].map((ridge) => fitLogistic(samples, ridge)[1] ?? 0);
    expect(cheap).toBeGreaterThan(dear ?? 0);
    expect(dear).toBeGreaterThan(0);
  });
});
