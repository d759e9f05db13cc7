import { fitFor } from '../../../src/server/search/engines/fit';
import { indexText } from '../../../src/server/search/normaliser';
import { parseQuery } from '../../../src/server/search/query';

const EMPTY = { headline: '', lead: '', names: '', body: '', captions: '' };

/** How well a story fits that has a text in one of its parts. */
function fitOf(sought: string, story: Partial<typeof EMPTY>, isInSection = false): number {
  const { ranked } = indexText({ ...EMPTY, ...story }, 'en', false);
  return fitFor(parseQuery(sought, 'en').words)(ranked, () => isInSection);
}

describe('How well a story fits', () => {
  it('hangs on where a word stands best', () => {
    const often = 'quays '.repeat(3);
    const fits = [
      fitOf('quays ', { headline: 'Quays', lead: 'Quays', body: often }),
      fitOf('quays ', { lead: 'Quays', body: often }),
      fitOf('quays ', { names: 'Quays', body: often }),
      fitOf('quays ', { body: often, captions: 'Quays' }),
      fitOf('quays ', { captions: 'Quays' }),
      fitOf('quays ', { body: 'Quays' }, true),
      fitOf('quays ', { body: 'Quays' }),
    ];
    expect(fits).toEqual([...fits].sort((a, b) => b - a));
    expect(new Set(fits).size).toBe(fits.length);
  });

  it('is better as it was typed than in another form or as a beginning', () => {
    const typed = fitOf('ministers ', { headline: 'Ministers meet' });
    expect(fitOf('ministers ', { headline: 'A minister meets' })).toBeLessThan(typed);
    expect(fitOf('minist', { headline: 'Ministers meet' })).toBeLessThan(typed);
    expect(fitOf('minist', { headline: 'Ministers meet' })).toBe(
      fitOf('ministers ', { headline: 'A minister meets' })
    );
  });

  it('is the sum of all words, and more where the headline has all of them', () => {
    const both = fitOf('harbour wall ', { headline: 'Harbour wall' });
    const one = fitOf('harbour ', { headline: 'Harbour wall' });
    expect(both).toBeGreaterThan(2 * one);
    expect(fitOf('harbour wall ', { headline: 'Harbour', lead: 'wall' })).toBeLessThan(2 * one);
  });
});
