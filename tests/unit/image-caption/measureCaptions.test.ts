import { join } from 'node:path';
import { measureCaptions } from '../../../benchmarks/captions/measureCaptions';

const OWN_SET = join(__dirname, '../../../benchmarks/captions/set');

describe('the labelled set of this repository', () => {
  const { figures, byLanguage } = measureCaptions(OWN_SET);

  it('has most captions of other stories flagged and few of its own', () => {
    expect(figures.random.swapsFlagged).toBeGreaterThanOrEqual(0.97);
    expect(figures.hard.swapsFlagged).toBeGreaterThanOrEqual(0.85);
    expect(figures.random.trueFlagged).toBeLessThanOrEqual(0.1);
  });

  it('has captions of other stories called wrong and hardly one of its own', () => {
    expect(figures.random.swapsWrong).toBeGreaterThanOrEqual(0.75);
    expect(figures.random.trueWrong).toBeLessThanOrEqual(0.01);
  });

  it('orders captions better than bare word overlap does', () => {
    expect(figures.random.auc).toBeGreaterThan(figures.baseline.random.auc);
    expect(figures.hard.auc).toBeGreaterThan(figures.baseline.hard.auc);
  });

  it('is in no language worse than bare word overlap', () => {
    for (const { checks, baseline } of Object.values(byLanguage)) {
      expect(checks.random.auc).toBeGreaterThanOrEqual(baseline.random.auc);
      expect(checks.hard.auc).toBeGreaterThanOrEqual(baseline.hard.auc);
    }
  });

  it('covers languages with and without capitals and spaces', () => {
    expect(Object.keys(byLanguage)).toEqual(['ar', 'de', 'en', 'es', 'fa', 'fr', 'ko', 'ru', 'zh']);
  });

  it('has captions whose credit, date and place are read', () => {
    for (const share of Object.values(figures.anatomy)) expect(share).toBeGreaterThan(0.8);
  });
});
