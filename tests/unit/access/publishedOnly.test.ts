import {
  publishedFilters,
  publishedPopulate,
  reachesDrafts,
  refuseSortByDrafts,
  type Types,
} from '../../../src/server/access/publishedOnly';
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

const types: Types = {
  schemaOf: (uid) => schemas[uid],
  hasDrafts: (uid) => uid === 'article' || uid === 'caption',
  all: () => ['article', 'section', 'page'],
};

const [section, article] = [schemas.section as Schema, schemas.article as Schema];
const PUBLISHED = { publishedAt: { $notNull: true } };

describe('filters for readers', () => {
  it('stay as they are where they meet no draft', () => {
    const filters = { name: 'News', parent: { name: { $ne: 'x' } }, $or: [{ name: 'a' }] };
    expect(publishedFilters(filters, section, types)).toEqual(filters);
  });

  it('ask for published entries behind each relation that has drafts', () => {
    expect(publishedFilters({ name: 'News', articles: { headline: 'x' } }, section, types)).toEqual(
      {
        $and: [{ name: 'News' }, { articles: { $and: [{ headline: 'x' }, PUBLISHED] } }],
      }
    );
  });

  it('do so within groups, and behind a relation behind a relation', () => {
    const inner = { articles: { $and: [{ headline: 'x' }, PUBLISHED] } };
    expect(
      publishedFilters({ $not: { parent: { articles: { headline: 'x' } } } }, section, types)
    ).toEqual({ $not: { parent: { $and: [{}, inner] } } });
  });

  it('keep two such relations apart, so that neither overwrites the other', () => {
    const filters = publishedFilters(
      { captions: { text: 'a' }, localizations: { headline: 'b' } },
      article,
      types
    ) as { $and: unknown[] };
    expect(filters.$and).toHaveLength(3);
  });

  it.each([{ articles: { $null: true } }, { articles: 7 }, { articles: { $in: [1] } }])(
    'are refused where drafts would answer: %j',
    (filters) => {
      expect(() => publishedFilters(filters, section, types)).toThrow(/Filter by a field of it/);
    }
  );

  it('may ask a published entry whether it has any, for Strapi ties it to published ones', () => {
    const filters = { captions: { $null: true } };
    expect(publishedFilters(filters, article, types)).toEqual(filters);
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
    expect(() => refuseSortByDrafts(sort, section, types)).not.toThrow();
  });

  it.each([
    'articles.headline',
    'name,articles.headline:desc',
    ['name', 'parent.articles.headline'],
    [{ articles: { headline: 'asc' } }],
    { parent: { articles: { headline: 'desc' } } },
  ])('may not be %j', (sort) => {
    expect(() => refuseSortByDrafts(sort, section, types)).toThrow(/articles\.headline/);
  });
});

describe('relations filled in for readers', () => {
  it('have their filters and orders kept from drafts', () => {
    const populate = { parent: { filters: { articles: { headline: 'x' } } } };
    expect(publishedPopulate(populate, section, types)).toEqual({
      parent: { filters: { $and: [{}, { articles: { $and: [{ headline: 'x' }, PUBLISHED] } }] } },
    });
    expect(() =>
      publishedPopulate({ parent: { sort: 'articles.headline' } }, section, types)
    ).toThrow();
  });

  it('lead from a file to what has no drafts', () => {
    const on = { section: {}, page: {} };
    expect(publishedPopulate({ cover: { populate: { related: true } } }, section, types)).toEqual({
      cover: { populate: { related: { on } } },
    });
    expect(publishedPopulate('cover.related,parent', section, types)).toEqual({
      cover: { populate: { related: { on } } },
      parent: true,
    });
    expect(
      publishedPopulate(
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
    expect(reachesDrafts(populate, section, types)).toBe(expected);
  });

  it('reach drafts through the parts of a body', () => {
    const page: Schema = { attributes: { parts: { type: 'dynamiczone', components: ['part'] } } };
    expect(
      reachesDrafts({ parts: { on: { part: { populate: { link: true } } } } }, page, types)
    ).toBe(true);
    expect(reachesDrafts({ parts: { on: { part: true } } }, page, types)).toBe(false);
    expect(reachesDrafts({ parts: { populate: '*' } }, page, types)).toBe(true);
  });
});
