import { assembled } from '../../../../src/admin/import/review/assembled';
import type { ImportPiece, ImportStory } from '../../../../types/import-page';
import type { PieceRole } from '../../../../types/pasted-story';

const words = (text: string) => ({
  type: 'paragraph' as const,
  children: [{ type: 'text' as const, text }],
});
const piece = (text: string, own: Partial<ImportPiece> = {}): ImportPiece => ({
  role: 'none',
  form: 'text',
  text,
  by: null,
  caption: null,
  part: null,
  block: null,
  ...own,
});

const story: ImportStory = {
  headline: 'The wall',
  kicker: null,
  standfirst: null,
  by: null,
  dateline: 'LINDHAVEN',
  located: 'Lindhaven',
  locale: 'en',
  sectionTrail: [],
  publishedAt: '2026-05-03',
  parts: [
    { type: 'text', blocks: [words('One.'), words('Two.')] },
    { type: 'figure', caption: 1 },
    { type: 'embed', url: 'https://video.example/1', title: null },
  ],
  captions: [
    { caption: 'The quay.', creditLine: null },
    { caption: 'The wall.', creditLine: 'Ana Ruiz' },
  ],
};
const pieces = [
  piece('The wall'),
  piece('By Jane Roe', { by: 'Jane Roe' }),
  piece('The quay.', { caption: 0 }),
  piece('LINDHAVEN'),
  piece('One.', { part: 0, block: 0 }),
  piece('Two.', { part: 0, block: 1 }),
  piece('The wall. / Ana Ruiz', { caption: 1, part: 1 }),
  piece('https://video.example/1', { part: 2, form: 'block' }),
  piece('Read more'),
];
const READ: PieceRole[] = [
  ...(['headline', 'byline', 'caption', 'dateline', 'body', 'body'] as const),
  ...(['caption', 'body', 'none'] as const),
];
const made = (roles: readonly PieceRole[]) => assembled({ story, pieces }, roles);

describe('a story put together of its pieces', () => {
  it('is what was read, where nothing was corrected', () => {
    expect(made(READ)).toEqual({ ...story, by: 'Jane Roe' });
  });

  it('has its figures with the captions that are left', () => {
    const { captions, parts } = made(READ.with(2, 'none'));
    expect(captions).toEqual([story.captions[1]]);
    expect(parts).toContainEqual({ type: 'figure', caption: 0 });
  });

  it('takes a line that was left out as text, and leaves a paragraph that is none', () => {
    const { parts } = made(READ.with(4, 'none').with(8, 'body'));
    expect(parts).toEqual([
      { type: 'text', blocks: [words('Two.')] },
      ...story.parts.slice(1),
      { type: 'text', blocks: [words('Read more')] },
    ]);
  });

  it('says of a dateline that was corrected no place that it had', () => {
    expect(made(READ.with(3, 'none').with(8, 'dateline'))).toMatchObject({
      dateline: 'Read more',
      located: null,
    });
  });
});
