import { alignedPieces } from '../../../src/server/archive/import-page/alignedPieces';
import { storyPieces } from '../../../src/server/archive/import-page/storyPieces';
import { newReadCaption, newStory, textPart } from '../../../src/server/archive/story';

const story = newStory({
  headline: 'Harbour wall to be raised',
  by: 'Jane Roe',
  dateline: 'LINDHAVEN (APA)',
  parts: [textPart(['The wall is low. It has been so for years.', 'Work begins in May.'])],
  captions: [newReadCaption({ caption: 'The wall on Monday.', creditLine: 'Ana Ruiz' })],
});

const shown = (lines: string[]) =>
  alignedPieces(storyPieces(story), lines).map(({ role, text }) => [role, text]);

describe('a story among the lines of its source', () => {
  it('has what was left out in its place, and says byline and caption in the words of the source', () => {
    expect(
      shown([
        'Skip to content',
        'Harbour wall to be raised',
        'By Jane Roe | 3 May',
        'The wall on Monday. (Ana Ruiz)',
        'LINDHAVEN (APA) — The wall is low. It has been so for years.',
        'Advertisement',
        'Work begins in May.',
        'Share this',
      ])
    ).toEqual([
      ['none', 'Skip to content'],
      ['headline', 'Harbour wall to be raised'],
      ['byline', 'By Jane Roe | 3 May'],
      ['caption', 'The wall on Monday. (Ana Ruiz)'],
      ['dateline', 'LINDHAVEN (APA)'],
      ['body', 'The wall is low. It has been so for years.'],
      ['none', 'Advertisement'],
      ['body', 'Work begins in May.'],
      ['none', 'Share this'],
    ]);
  });

  it('has a paragraph once whose lines were wrapped', () => {
    const roles = shown([
      'Harbour wall to be raised',
      'LINDHAVEN (APA) — The wall is low. It has',
      'been so for years.',
      'Work begins in May.',
    ]).map(([role]) => role);
    expect(roles.filter((role) => role === 'body')).toHaveLength(2);
    expect(roles).not.toContain('none');
  });

  it('loses nothing that no line says', () => {
    expect(shown(['Something else']).map(([role]) => role)).toEqual([
      ...['headline', 'byline', 'caption', 'dateline', 'body', 'body', 'none'],
    ]);
  });
});
