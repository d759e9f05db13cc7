import { keysOfEntry, typesAskedThrough } from '../../../src/server/cache/answerKeys';
import type { Schema, SchemaOf } from '../../../src/server/strapi/schema';

const ARTICLE = 'plugin::newsroom.article';
const SECTION = 'plugin::newsroom.section';
const CAPTION = 'plugin::newsroom.image-caption';
const AUTHOR = 'api::author.author';
const FILE = 'plugin::upload.file';

const schemas: Record<string, Schema> = {
  [ARTICLE]: {
    attributes: {
      headline: { type: 'string' },
      section: { type: 'relation', target: SECTION },
      captions: { type: 'relation', target: CAPTION, mappedBy: 'article' },
      authors: { type: 'component', component: 'newsroom.author' },
      body: { type: 'dynamiczone', components: ['newsroom.text', 'newsroom.box'] },
      cover: { type: 'media' },
      about: { type: 'relation' },
    },
  },
  [SECTION]: {
    attributes: {
      name: { type: 'string' },
      articles: { type: 'relation', target: ARTICLE, mappedBy: 'section' },
      parent: { type: 'relation', target: SECTION },
    },
  },
  [CAPTION]: {
    attributes: {
      article: { type: 'relation', target: ARTICLE },
      image: { type: 'media' },
    },
  },
  [AUTHOR]: { attributes: { name: { type: 'string' } } },
  [FILE]: { attributes: { url: { type: 'string' } } },
  'newsroom.author': { attributes: { person: { type: 'relation', target: AUTHOR } } },
  'newsroom.text': { attributes: { text: { type: 'blocks' } } },
  'newsroom.box': { attributes: { pictures: { type: 'media' } } },
};
const schemaOf: SchemaOf = (uid) => schemas[uid];

const keys = (uid: string, entry: unknown) => [...keysOfEntry(uid, entry, schemaOf)].sort();

describe('an answer with an entry in it hangs on', () => {
  it('the entry, and on a write that does not say which entries it changed', () => {
    expect(keys(ARTICLE, { documentId: 'a', headline: 'Ferry' })).toEqual([
      'article:a',
      'article:any',
    ]);
    expect(keys(AUTHOR, { documentId: 'a' })).toEqual([
      'api.author.author:a',
      'api.author.author:any',
    ]);
  });

  it('each of a list, once', () => {
    const entries = [{ documentId: 'a' }, { documentId: 'b' }, { documentId: 'a' }];
    expect(keys(ARTICLE, entries)).toEqual(['article:a', 'article:any', 'article:b']);
  });

  it('nothing where there is none', () => {
    for (const none of [null, undefined, [], 'x', 7]) expect(keys(ARTICLE, none)).toEqual([]);
  });

  it('all of the type where the entry does not say which it is, such as a count', () => {
    expect(keys(ARTICLE, { count: 3 })).toEqual(['article', 'article:any']);
  });

  it('what it points to, and what may come to stand there', () => {
    expect(keys(ARTICLE, { documentId: 'a', section: { documentId: 's' } })).toEqual([
      'article:a',
      'article:any',
      'section:any',
      'section:s',
    ]);
    expect(keys(ARTICLE, { documentId: 'a', section: null })).toEqual([
      'article:a',
      'article:any',
      'section:any',
    ]);
  });

  it('who points to it, also where nobody does yet', () => {
    expect(keys(ARTICLE, { documentId: 'a', captions: [] })).toEqual([
      'article:a',
      'article:a.captions',
      'article:any',
      'image-caption:any',
    ]);
    expect(keys(ARTICLE, { documentId: 'a', captions: [{ documentId: 'c' }] })).toContain(
      'image-caption:c'
    );
  });

  it('what was not asked for not at all', () => {
    expect(keys(ARTICLE, { documentId: 'a' })).not.toContain('article:a.captions');
  });

  it('files by their number, wherever they stand', () => {
    const caption = { documentId: 'c', image: { id: 12, documentId: 'f', url: '/a.jpg' } };
    const box = { __component: 'newsroom.box', pictures: [{ id: 13 }, { id: 14 }] };
    expect(
      keys(ARTICLE, { documentId: 'a', cover: { id: 11 }, captions: [caption], body: [box] })
    ).toEqual([
      'article:a',
      'article:a.captions',
      'article:any',
      'file:11',
      'file:12',
      'file:13',
      'file:14',
      'file:any',
      'image-caption:any',
      'image-caption:c',
    ]);
  });

  it('what stands in its components and in theirs', () => {
    const authors = [{ person: { documentId: 'p' } }, { person: null }];
    expect(keys(ARTICLE, { documentId: 'a', authors })).toEqual([
      'api.author.author:any',
      'api.author.author:p',
      'article:a',
      'article:any',
    ]);
  });

  it('entries of any type by the type that each names, and on what may come', () => {
    const about = [{ __type: AUTHOR, documentId: 'p' }];
    expect(keys(ARTICLE, { documentId: 'a', about })).toEqual([
      'api.author.author:any',
      'api.author.author:p',
      'article',
      'article:a',
      'article:any',
    ]);
  });

  it('all of that at any depth, and ends where entries stand in each other', () => {
    const section = {
      documentId: 's',
      articles: [{ documentId: 'b', section: { documentId: 'z' } }],
    };
    expect(keys(ARTICLE, { documentId: 'a', section })).toEqual([
      'article:a',
      'article:any',
      'article:b',
      'section:any',
      'section:s',
      'section:s.articles',
      'section:z',
    ]);
  });

  it('a text that no header takes in a form that it does', () => {
    for (const key of keys(ARTICLE, { documentId: 'a, b\né' })) {
      expect(key).toMatch(/^[\x21-\x2b\x2d-\x7e]+$/);
    }
  });
});

describe('a query goes by entries that its answer need not hold', () => {
  const types = (query: unknown) => [...typesAskedThrough(ARTICLE, query, schemaOf)].sort();

  it.each([
    [{}, []],
    [{ filters: { headline: 'x' } }, []],
    [{ filters: { section: { slug: 'news' } } }, [SECTION]],
    [{ filters: { section: { parent: { name: 'x' } } } }, [SECTION]],
    [
      { filters: { $or: [{ captions: { image: { url: 'x' } } }, { section: { id: 1 } }] } },
      [CAPTION, SECTION, FILE],
    ],
    [{ filters: { $not: { section: { $null: true } } } }, [SECTION]],
    [{ filters: { authors: { person: { name: 'x' } } } }, ['newsroom.author', AUTHOR]],
    [{ sort: 'headline:desc' }, []],
    [{ sort: 'section.name:desc,headline' }, [SECTION]],
    [{ sort: ['section.parent.name', 'headline'] }, [SECTION]],
    [{ sort: { section: { name: 'asc' } } }, [SECTION]],
    [{ populate: { section: true } }, []],
    [{ populate: { captions: { limit: 1 } } }, [CAPTION]],
    [{ populate: { captions: { filters: { article: { headline: 'x' } } } } }, [CAPTION, ARTICLE]],
    [{ populate: { captions: { sort: 'article.headline' } } }, [ARTICLE]],
    [{ populate: { section: { populate: { articles: { start: 2 } } } } }, [ARTICLE]],
    [
      { populate: { body: { on: { 'newsroom.box': { populate: { pictures: { limit: 1 } } } } } } },
      [FILE],
    ],
    ['nonsense', []],
    [{ filters: 'nonsense', sort: 7, populate: '*' }, []],
  ])('%j', (query, expected) => {
    expect(types(query)).toEqual([...expected].sort());
  });
});
