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

  it.each(['random', 'hard'] as const)(
    'finds in every language what bare word overlap finds that flags as many true ones: %s',
    (kind) => {
      for (const { checks, baseline } of Object.values(byLanguage)) {
        expect(checks[kind].swapsAtSameRate).toBeGreaterThanOrEqual(baseline[kind].swapsAtSameRate);
      }
    }
  );

  it('has captions of other stories called wrong, in languages of long words as in those of short ones', () => {
    for (const language of ['fi', 'hu', 'ja', 'ko', 'th', 'tr', 'zh']) {
      const { random, hard } = byLanguage[language]?.checks ?? {};
      const wrong = { random: random?.swapsWrong, hard: hard?.swapsWrong };
      expect({
        language,
        found: Number(wrong.random) >= 0.75 && Number(wrong.hard) >= 0.75,
        wrong,
      }).toEqual({ language, found: true, wrong });
    }
  });

  it('covers languages with and without capitals and spaces', () => {
    expect(Object.keys(byLanguage)).toEqual([
      'ar',
      'de',
      'en',
      'es',
      'fa',
      'fi',
      'fr',
      'hu',
      'ja',
      'ko',
      'ru',
      'th',
      'tr',
      'zh',
    ]);
  });

  it('has captions whose credit, date and place are read', () => {
    for (const share of Object.values(figures.anatomy)) expect(share).toBeGreaterThan(0.8);
  });
});
