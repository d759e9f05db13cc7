import { storySpan } from '../../../../src/admin/import/review/storySpan';
import type { PieceRole } from '../../../../types/pasted-story';

const lines = (before: number, story: number, behind: number): PieceRole[] => [
  ...Array<PieceRole>(before).fill('none'),
  ...Array<PieceRole>(story).fill('body'),
  ...Array<PieceRole>(behind).fill('none'),
];

describe('what is shown of a source', () => {
  it('is the story with a little around it', () => {
    expect(storySpan(lines(80, 10, 40))).toEqual({ from: 77, to: 93 });
  });

  it('is all of it where little was left out, or nothing was taken', () => {
    expect(storySpan(lines(5, 10, 5))).toEqual({ from: 0, to: 20 });
    expect(storySpan(lines(50, 0, 0))).toEqual({ from: 0, to: 50 });
  });
});
