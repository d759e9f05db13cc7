import { refuseSortByHidden, shownFilters, type Types } from '../../../src/server/access/shownOnly';
import { reachesHidden, shownPopulate } from '../../../src/server/access/shownPopulate';
import type { Schema } from '../../../src/server/strapi/schema';

const schemas: Record<string, Schema> = {
  section: {
    attributes: {
      name: { type: 'string' },
      articles: { type: 'relation', target: 'article' },
      parent: { type: 'relation', target: 'section' },
      cover: { type: 'media' },
    },
    options: { draftAndPublish: false },
  },
  article: {
    attributes: {
      headline: { type: 'string' },
      section: { type: 'relation', target: 'section' },
      captions: { type: 'relation', target: 'caption' },
      localizations: { type: 'relation', target: 'article' },
      body: { type: 'dynamiczone', components: ['part'] },
    },
    options: { draftAndPublish: true },
  },
  caption: { attributes: { text: { type: 'text' } }, options: { draftAndPublish: true } },
  part: { attributes: { link: { type: 'relation', target: 'article' } } },
  'plugin::upload.file': {
    attributes: { related: { type: 'relation' }, name: { type: 'string' } },
  },
};

const PUBLISHED = { publishedAt: { $notNull: true } };
const types: Types = {
  schemaOf: (uid) => schemas[uid],
  hides: (uid) => uid === 'article' || uid === 'caption',
  shown: PUBLISHED,
  isKeptByStrapi: (schema, relation) =>
    schema.options?.draftAndPublish === true && relation !== 'localizations',
  isFilledByStrapi: true,
  all: () => ['article', 'section', 'page'],
};
/** Captions of which only the open ones may be met, and which Strapi fills in whole. */
const OPEN = { text: { $eq: 'open' } };
const secret: Types = {
  ...types,
  hides: (uid) => uid === 'caption',
  shown: OPEN,
  isKeptByStrapi: () => false,
  isFilledByStrapi: false,
};

const [section, article] = [schemas.section as Schema, schemas.article as Schema];

describe('filters for readers', () => {
  it('stay as they are where they meet no draft', () => {
    const filters = { name: 'News', parent: { name: { $ne: 'x' } }, $or: [{ name: 'a' }] };
    expect(shownFilters(filters, section, types)).toEqual(filters);
  });

  it('ask for published entries behind each relation that has drafts', () => {
    expect(shownFilters({ name: 'News', articles: { headline: 'x' } }, section, types)).toEqual({
      $and: [{ name: 'News' }, { articles: { $and: [{ headline: 'x' }, PUBLISHED] } }],
    });
  });

  it('do so within groups, and behind a relation behind a relation', () => {
    const inner = { articles: { $and: [{ headline: 'x' }, PUBLISHED] } };
    expect(
      shownFilters({ $not: { parent: { articles: { headline: 'x' } } } }, section, types)
    ).toEqual({ $not: { parent: { $and: [{}, inner] } } });
  });

  it('keep two such relations apart, so that neither overwrites the other', () => {
    const filters = shownFilters(
      { captions: { text: 'a' }, localizations: { headline: 'b' } },
      article,
      types
    ) as { $and: unknown[] };
    expect(filters.$and).toHaveLength(3);
  });

  it.each([{ articles: { $null: true } }, { articles: 7 }, { articles: { $in: [1] } }])(
    'are refused where drafts would answer: %j',
    (filters) => {
      expect(() => shownFilters(filters, section, types)).toThrow(/Filter by a field of it/);
    }
  );

  it('may ask a published entry whether it has any, for Strapi ties it to published ones', () => {
    const filters = { captions: { $null: true } };
    expect(shownFilters(filters, article, types)).toEqual(filters);
  });
});

describe('orders for readers', () => {
  it.each([
    'name',
    'parent.name:desc',
    ['name', 'parent.name'],
    { parent: { name: 'asc' } },
    undefined,
  ])('may be %j', (sort) => {
    expect(() => refuseSortByHidden(sort, section, types)).not.toThrow();
  });

  it.each([
    'articles.headline',
    'name,articles.headline:desc',
    ['name', 'parent.articles.headline'],
    [{ articles: { headline: 'asc' } }],
    { parent: { articles: { headline: 'desc' } } },
  ])('may not be %j', (sort) => {
    expect(() => refuseSortByHidden(sort, section, types)).toThrow(/articles\.headline/);
  });
});

describe('relations filled in for readers', () => {
  it('have their filters and orders kept from drafts', () => {
    const populate = { parent: { filters: { articles: { headline: 'x' } } } };
    expect(shownPopulate(populate, section, types)).toEqual({
      parent: { filters: { $and: [{}, { articles: { $and: [{ headline: 'x' }, PUBLISHED] } }] } },
    });
    expect(() =>
      shownPopulate({ parent: { sort: 'articles.headline' } }, section, types)
    ).toThrow();
  });

  it('lead from a file to what has no drafts', () => {
    const on = { section: {}, page: {} };
    expect(shownPopulate({ cover: { populate: { related: true } } }, section, types)).toEqual({
      cover: { populate: { related: { on } } },
    });
    expect(shownPopulate('cover.related,parent', section, types)).toEqual({
      cover: { populate: { related: { on } } },
      parent: true,
    });
    expect(
      shownPopulate(
        { related: { on: { article: {}, page: { fields: 'x' } } } },
        schemas['plugin::upload.file'] as Schema,
        types
      )
    ).toEqual({ related: { on: { page: { fields: 'x' } } } });
  });

  it.each([
    ['*', true],
    ['articles', true],
    ['parent.articles', true],
    [['cover', 'articles'], true],
    [{ parent: { populate: { articles: true } } }, true],
    ['parent', false],
    [{ articles: false }, false],
    [{ cover: true }, false],
    [undefined, false],
  ])('%j reach drafts: %s', (populate, expected) => {
    expect(reachesHidden(populate, section, types)).toBe(expected);
  });

  it('reach drafts through the parts of a body', () => {
    const page: Schema = { attributes: { parts: { type: 'dynamiczone', components: ['part'] } } };
    expect(
      reachesHidden({ parts: { on: { part: { populate: { link: true } } } } }, page, types)
    ).toBe(true);
    expect(reachesHidden({ parts: { on: { part: true } } }, page, types)).toBe(false);
    expect(reachesHidden({ parts: { populate: '*' } }, page, types)).toBe(true);
  });

  it.each([
    ['*', { section: true, captions: { filters: OPEN }, localizations: true, body: true }],
    ['captions', { captions: { filters: OPEN } }],
    [['captions', 'section'], { captions: { filters: OPEN }, section: true }],
    [
      { captions: { filters: { text: 'x' } } },
      { captions: { filters: { $and: [{ text: 'x' }, OPEN] } } },
    ],
    [{ captions: false }, { captions: false }],
    [
      { section: { populate: 'articles.captions' } },
      { section: { populate: { articles: { populate: { captions: { filters: OPEN } } } } } },
    ],
    ['section', { section: true }],
  ])('%j are filtered of what Strapi would fill in', (populate, expected) => {
    expect(shownPopulate(populate, article, secret)).toEqual(expected);
  });

  it('stay whole where they lead to nothing hidden', () => {
    expect(shownPopulate('*', section, secret)).toBe('*');
  });
});
