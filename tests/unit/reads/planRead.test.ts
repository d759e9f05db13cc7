import { planRead } from '../../../src/server/reads/planRead';

const newest = { sort: 'firstPublishedAt:desc' };
const list = (section: object | null, order = 'firstPublishedAt') => ({
  fast: true,
  plan: { kind: 'list', sort: order, section, locale: 'en' },
});

test.each([
  ['firstPublishedAt:desc', 'firstPublishedAt'],
  ['publishedAt:DESC', 'publishedAt'],
  [['publishedAt:desc'], 'publishedAt'],
  [{ firstPublishedAt: 'desc' }, 'firstPublishedAt'],
  [[{ publishedAt: 'desc' }], 'publishedAt'],
])('plans the newest first, written as %j', (sort, order) => {
  expect(planRead({ sort }, 'en')).toEqual(list(null, order));
});

test.each([
  [{ section: { slug: 'news' } }, { field: 'slug', value: 'news' }],
  [{ section: { slug: { $eq: 'news' } } }, { field: 'slug', value: 'news' }],
  [{ section: { documentId: { $eq: 'abc' } } }, { field: 'documentId', value: 'abc' }],
])('plans the list of a section, asked for by %j', (filters, section) => {
  expect(planRead({ ...newest, filters }, 'en')).toEqual(list(section));
});

test('plans an article by its slug', () => {
  const plan = { kind: 'slug', slug: 'ferry', locale: 'en' };
  expect(planRead({ filters: { slug: 'ferry' } }, 'en')).toEqual({ fast: true, plan });
  expect(planRead({ filters: { slug: { $eq: 'ferry' } } }, 'en')).toEqual({ fast: true, plan });
});

test.each([
  ['another order', { sort: 'firstPublishedAt:asc' }],
  ['two orders', { sort: ['publishedAt:desc', 'headline:asc'] }],
  ['an order by a name that only looks alike', { sort: 'PublishedAt:desc' }],
  ['no order', {}],
  ['two filters', { ...newest, filters: { section: { slug: 'a' }, urgency: 1 } }],
  ['a filter of two parts', { ...newest, filters: { section: { slug: 'a', name: 'b' } } }],
  ['another comparison', { ...newest, filters: { section: { slug: { $in: ['a'] } } } }],
  ['two comparisons', { filters: { slug: { $eq: 'a', $ne: 'b' } } }],
  ['groups of filters', { ...newest, filters: { $and: [{ section: { slug: 'a' } }] } }],
  ['a slug in an order', { ...newest, filters: { slug: 'a' } }],
  ['a search', { ...newest, _q: 'ferry' }],
  ['drafts', { ...newest, status: 'draft' }],
  ['what it does not know', { ...newest, publicationFilter: 'modified' }],
])('leaves %s to Strapi, and says why', (_what, query) => {
  expect(planRead(query, 'en')).toEqual({ fast: false, reason: expect.stringMatching(/\w/) });
});

test.each([['*'], [['en', 'ar']], ['no language'], [null]])(
  'leaves the language %j to Strapi',
  (locale) => {
    expect(planRead(newest, locale)).toEqual({ fast: false, reason: 'the languages' });
  }
);
