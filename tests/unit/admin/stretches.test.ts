import { stretches } from '../../../src/admin/image-caption/review/stretches';

describe('a caption with its evidence marked', () => {
  const text = 'Minister Karl Exempel in Oslo';

  it('is cut at the marks and nowhere else, and nothing of it is lost', () => {
    const parts = stretches(text, [
      { start: 9, end: 21, kind: 'unshared' },
      { start: 25, end: 29, kind: 'shared' },
    ]);
    expect(parts).toEqual([
      { text: 'Minister ', kind: null },
      { text: 'Karl Exempel', kind: 'unshared' },
      { text: ' in ', kind: null },
      { text: 'Oslo', kind: 'shared' },
    ]);
  });

  it('shows the most severe of marks that overlap', () => {
    const parts = stretches(text, [
      { start: 0, end: 21, kind: 'shared' },
      { start: 9, end: 29, kind: 'contradicted' },
    ]);
    expect(parts).toEqual([
      { text: 'Minister ', kind: 'shared' },
      { text: 'Karl Exempel in Oslo', kind: 'contradicted' },
    ]);
  });

  it('takes no harm from marks of a longer wording', () => {
    const parts = stretches('Oslo', [
      { start: 25, end: 29, kind: 'shared' },
      { start: 2, end: 40, kind: 'unshared' },
    ]);
    expect(parts).toEqual([
      { text: 'Os', kind: null },
      { text: 'lo', kind: 'unshared' },
    ]);
  });

  it('is nothing where there are no words', () => {
    expect(stretches('', [{ start: 0, end: 4, kind: 'shared' }])).toEqual([]);
  });
});
