import { firstDifference } from '../../../src/server/reads/compare/firstDifference';

interface Answer {
  data: Array<{
    id: number;
    headline: string;
    section: { name: string } | null;
    captions: Array<{ key: string }>;
  }>;
  meta: { pagination: { total: number } };
}

const article: Answer = {
  data: [
    { id: 1, headline: 'Ferry', section: { name: 'News' }, captions: [{ key: 'a' }] },
    { id: 2, headline: 'Storm', section: null, captions: [] },
  ],
  meta: { pagination: { total: 2 } },
};
const changed = (change: (copy: Answer) => void) => {
  const copy = structuredClone(article);
  change(copy);
  return copy;
};

test('there is none between equal answers', () => {
  expect(firstDifference(article, structuredClone(article))).toBeNull();
});

test.each([
  ['data[0].headline', changed(({ data }) => Object.assign(data[0] ?? {}, { headline: 'Boat' }))],
  [
    'data[0].section.name',
    changed(({ data }) => Object.assign(data[0]?.section ?? {}, { name: 1 })),
  ],
  [
    'data[0].captions[0].key',
    changed(({ data }) => Object.assign(data[0]?.captions[0] ?? {}, { key: '' })),
  ],
  ['data[1].section', changed(({ data }) => Object.assign(data[1] ?? {}, { section: {} }))],
  ['data[1].captions[0]', changed(({ data }) => void data[1]?.captions.push({ key: 'b' }))],
  ['data[1].captions', changed(({ data }) => Object.assign(data[1] ?? {}, { captions: null }))],
  ['data[1]', changed(({ data }) => void data.pop())],
  ['data[2]', changed(({ data }) => void data.push({ ...article.data[0] } as never))],
  ['data[0]["a b"]', changed(({ data }) => Object.assign(data[0] ?? {}, { 'a b': 1 }))],
  ['meta.pagination.total', changed(({ meta }) => Object.assign(meta.pagination, { total: '2' }))],
])('it is told by its path: %s', (path, other) => {
  expect(firstDifference(article, other)?.path).toBe(path);
});

test('the order of fields is one, because it is one of bytes', () => {
  expect(firstDifference({ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } })).toEqual({
    path: 'a',
    strapi: ['x', 'y'],
    fast: ['y', 'x'],
  });
});

test('what is not there is told as undefined, and a whole that differs by an empty path', () => {
  expect(firstDifference({ a: 1 }, {})).toEqual({ path: 'a', strapi: 1, fast: undefined });
  expect(firstDifference([], {})).toEqual({ path: '', strapi: [], fast: {} });
});
