import { publicContentDigest } from '../../../src/server/article/publicContent';

const article = () => ({
  id: 1,
  documentId: 'a',
  headline: 'Storm',
  standfirst: null as string | null,
  body: [{ id: 4, __component: 'newsroom.text', text: [{ type: 'paragraph', children: [] }] }],
  section: { id: 3, documentId: 'news', name: 'News' } as object | null,
  corrections: [{ id: 9, type: 'correction', text: 'It was Monday.', date: '2026-10-14' }],
  related: [{ id: 2, documentId: 'b' }],
  slug: 'storm',
  edNote: 'Call back.',
  wordCount: 12,
  updatedAt: '2026-10-14T08:30:00Z',
});

describe('the digest of what readers see', () => {
  const before = publicContentDigest(article());

  it('is the same for the draft and the published row, whose identifiers and times differ', () => {
    const other = article();
    other.id = 77;
    other.body[0]!.id = 78;
    other.corrections[0]!.id = 79;
    other.section = { id: 80, documentId: 'news', name: 'News, renamed' };
    other.related[0]!.id = 81;
    other.updatedAt = '2027-01-01T00:00:00Z';
    expect(publicContentDigest(other)).toBe(before);
  });

  it('is the same for an empty and an absent field, and in any order of keys', () => {
    const { standfirst: _absent, ...rest } = article();
    expect(publicContentDigest(rest)).toBe(before);
    expect(publicContentDigest({ ...article(), standfirst: '', people: [] })).toBe(before);
    const reversed = Object.fromEntries(Object.entries(article()).reverse());
    expect(publicContentDigest(reversed)).toBe(before);
  });

  it('does not look at addresses, counts, notes of the newsroom and related stories', () => {
    const other = { ...article(), slug: 'x', edNote: 'x', wordCount: 1, related: [] };
    expect(publicContentDigest(other)).toBe(before);
  });

  it.each([
    ['headline', { headline: 'Storms' }],
    ['standfirst', { standfirst: 'Late at night.' }],
    [
      'body',
      {
        body: [
          { ...article().body[0], text: [] },
          { __component: 'newsroom.quote', text: 'Oh' },
        ],
      },
    ],
    ['section', { section: { documentId: 'sport' } }],
    ['corrections', { corrections: [...article().corrections, { type: 'update', text: 'More.' }] }],
    ['people', { people: [{ name: 'Ida Holm' }] }],
  ])('changes with %s', (_field, change) => {
    expect(publicContentDigest({ ...article(), ...change })).not.toBe(before);
  });

  it('changes with the order of what stands in an order', () => {
    const parts = [
      { __component: 'newsroom.quote', text: 'a' },
      { __component: 'newsroom.quote', text: 'b' },
    ];
    const one = publicContentDigest({ ...article(), body: parts });
    expect(publicContentDigest({ ...article(), body: [...parts].reverse() })).not.toBe(one);
  });
});
