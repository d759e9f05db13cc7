import { sameReviews } from '../../../src/admin/image-caption/review/sameReviews';
import type { CaptionReview } from '../../../types/caption-review';

const review = (documentId: string, text: string) =>
  ({
    documentId,
    key: documentId,
    text,
    findings: [{ rule: 'no-words' }],
  }) as unknown as CaptionReview;

describe('captions that are checked again', () => {
  const before = [review('one', 'The quay'), review('two', 'The boat')];

  it('are the former ones where the same is found, and their list where it is of all', () => {
    expect(sameReviews([review('one', 'The quay'), review('two', 'The boat')], before)).toBe(
      before
    );
    const [one, two] = sameReviews([review('one', 'The quay'), review('two', 'A ship')], before);
    expect(one).toBe(before[0]);
    expect(two?.text).toBe('A ship');
  });

  it('are told by what they are, not by their place, and are others when one is gone', () => {
    const [first, second] = sameReviews(
      [review('two', 'The boat'), review('one', 'The quay')],
      before
    );
    expect([first, second]).toEqual([before[1], before[0]]);
    expect(first).toBe(before[1]);
    expect(sameReviews([review('one', 'The quay')], before)).toHaveLength(1);
  });

  it('are all new at first', () => {
    expect(sameReviews(before, null)).toBe(before);
  });
});
