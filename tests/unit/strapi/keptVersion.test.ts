import type { Core } from '@strapi/strapi';
import { keepVersion, withoutDeleted } from '../../../src/server/strapi/keptVersion';
import type { Attribute } from '../../../src/server/strapi/schema';
import { chanceOf } from '../../support/random';

const STORY = 'api::story.story';
const FILE = 'plugin::upload.file';

const SCHEMAS: Record<string, Record<string, Attribute>> = {
  [STORY]: {
    title: { type: 'string' },
    text: { type: 'blocks' },
    lead: { type: 'component', component: 'x.part' },
    parts: { type: 'component', component: 'x.part', repeatable: true },
    body: { type: 'dynamiczone', components: ['x.part', 'x.quote'] },
    cover: { type: 'media' },
    gallery: { type: 'media', multiple: true },
    section: { type: 'relation', relation: 'manyToOne', target: 'api::section.section' },
    related: { type: 'relation', relation: 'manyToMany', target: STORY },
    captions: {
      type: 'relation',
      relation: 'oneToMany',
      target: 'api::caption.caption',
      mappedBy: 'story',
    },
    anything: { type: 'relation', relation: 'morphToMany' },
    localizations: { type: 'relation', relation: 'oneToMany', target: STORY },
    locale: { type: 'string' },
    createdAt: { type: 'datetime' },
    updatedAt: { type: 'datetime' },
    publishedAt: { type: 'datetime' },
    createdBy: { type: 'relation', relation: 'oneToOne', target: 'admin::user' },
    updatedBy: { type: 'relation', relation: 'oneToOne', target: 'admin::user' },
  },
  'x.part': {
    name: { type: 'string' },
    picture: { type: 'media' },
    links: { type: 'component', component: 'x.link', repeatable: true },
  },
  'x.quote': { words: { type: 'text' } },
  'x.link': { url: { type: 'string' } },
};

const LOCALIZED: ReadonlySet<string> = new Set([STORY]);

interface Query {
  where: Record<string, unknown>;
  populate?: unknown;
}

/** As much of Strapi as is asked: `rows` are what each type has. */
function strapiWith(rows: Record<string, Array<Record<string, unknown>>>) {
  const asked: Array<Query & { uid: string }> = [];
  const matches = (row: Record<string, unknown>, where: Query['where']) =>
    Object.entries(where).every(([name, wanted]) => {
      if (typeof wanted !== 'object' || wanted === null) return row[name] === wanted;
      if ('$in' in wanted) return (wanted.$in as unknown[]).includes(row[name]);
      return (row[name] === null) === (wanted as { $null: boolean }).$null;
    });
  const strapi = {
    getModel: (uid: string) => ({ uid, attributes: SCHEMAS[uid] ?? {} }),
    db: {
      query: (uid: string) => {
        const find = async (query: Query) => {
          asked.push({ uid, ...query });
          return (rows[uid] ?? []).filter((row) => matches(row, query.where));
        };
        return { findMany: find, findOne: async (query: Query) => (await find(query))[0] ?? null };
      },
    },
    plugin: () => ({
      service: (name: string) =>
        name === 'content-types'
          ? { isLocalizedContentType: ({ uid }: { uid: string }) => LOCALIZED.has(uid) }
          : { getDefaultLocale: async () => 'en' },
    }),
  } as unknown as Core.Strapi;
  return { strapi, asked };
}

const OWN = { documentId: 'story', locale: 'en' };

const ROW = {
  id: 7,
  documentId: 'story',
  locale: 'en',
  publishedAt: '2026-10-14',
  createdAt: '2026-10-13',
  title: 'Storm',
  lead: { id: 70, name: 'Lead', picture: { id: 3, documentId: 'p3' }, links: [] },
  parts: [
    { id: 71, name: 'One', picture: null, links: [{ id: 700, url: 'https://a.example' }] },
    { id: 72, name: 'Two', links: [] },
  ],
  body: [
    { id: 73, __component: 'x.quote', words: 'So it was.' },
    { id: 74, __component: 'x.part', name: 'Three', links: [] },
  ],
  cover: { id: 1, documentId: 'p1' },
  gallery: [
    { id: 2, documentId: 'p2' },
    { id: 1, documentId: 'p1' },
  ],
  section: { id: 5, documentId: 'news', locale: null },
  related: [{ id: 8, documentId: 'second' }],
  captions: [{ id: 9, documentId: 'c1' }],
  createdBy: { id: 1 },
};

describe('a version that is kept', () => {
  it('has what belongs to it, in the form that a write takes, without a row’s own numbers', async () => {
    const { strapi } = strapiWith({ [STORY]: [ROW] });
    expect(await keepVersion(strapi, STORY, OWN, 'published')).toEqual({
      title: 'Storm',
      text: null,
      lead: { name: 'Lead', picture: 'p3', links: [] },
      parts: [
        { name: 'One', picture: null, links: [{ url: 'https://a.example' }] },
        { name: 'Two', picture: null, links: [] },
      ],
      body: [
        { __component: 'x.quote', words: 'So it was.' },
        { __component: 'x.part', name: 'Three', picture: null, links: [] },
      ],
      cover: 'p1',
      gallery: ['p2', 'p1'],
      section: 'news',
      related: ['second'],
    });
  });

  it('is empty where the row is', async () => {
    const empty = { id: 7, documentId: 'story', locale: 'en', publishedAt: null };
    const { strapi } = strapiWith({ [STORY]: [empty] });
    expect(await keepVersion(strapi, STORY, OWN, 'draft')).toEqual({
      title: null,
      text: null,
      lead: null,
      parts: [],
      body: [],
      cover: null,
      gallery: [],
      section: null,
      related: [],
    });
  });

  it('is the draft or the published one of its language, and nothing where there is none', async () => {
    const draft = { ...ROW, id: 6, publishedAt: null, title: 'Draft' };
    const arabic = { ...ROW, id: 8, locale: 'ar', title: 'عاصفة' };
    const { strapi } = strapiWith({ [STORY]: [draft, arabic, ROW] });
    const title = async (locale: string, status: 'draft' | 'published') =>
      (await keepVersion(strapi, STORY, { documentId: 'story', locale }, status))?.title;
    expect(await title('en', 'draft')).toBe('Draft');
    expect(await title('en', 'published')).toBe('Storm');
    expect(await title('ar', 'published')).toBe('عاصفة');
    expect(await title('ar', 'draft')).toBeUndefined();
  });

  it('is read with every component and relation of its own, and no other', async () => {
    const { strapi, asked } = strapiWith({ [STORY]: [ROW] });
    await keepVersion(strapi, STORY, OWN, 'published');
    const part = { populate: { picture: true, links: { populate: {} } } };
    expect(asked[0]?.populate).toEqual({
      lead: part,
      parts: part,
      body: { on: { 'x.part': part, 'x.quote': { populate: {} } } },
      cover: true,
      gallery: true,
      section: true,
      related: true,
    });
  });
});

describe('a kept version after something was deleted', () => {
  const there = {
    [FILE]: [{ documentId: 'p1' }, { documentId: 'p2' }],
    'api::section.section': [{ id: 5, documentId: 'news' }],
    [STORY]: [
      { id: 8, documentId: 'second', locale: 'en' },
      { id: 9, documentId: 'third', locale: 'ar' },
    ],
  };

  it('names what is still there, each by what it was named by', async () => {
    const { strapi } = strapiWith(there);
    const gallery = ['p3', 'p2', 'p1'];
    const kept = { title: 'Storm', cover: 'p3', gallery, section: 'news', related: ['x'] };
    expect(await withoutDeleted(strapi, STORY, 'en', kept)).toEqual({
      title: 'Storm',
      cover: null,
      gallery: ['p2', 'p1'],
      section: 'news',
      related: [],
    });
    expect(kept.gallery).toEqual(['p3', 'p2', 'p1']);
  });

  it('names a story in the language it is published in only, and a section whatever the language', async () => {
    const { strapi } = strapiWith(there);
    const kept = { section: 'news', related: ['second', 'third'] };
    expect((await withoutDeleted(strapi, STORY, 'en', kept)).related).toEqual(['second']);
    expect(await withoutDeleted(strapi, STORY, 'ar', kept)).toEqual({
      section: 'news',
      related: ['third'],
    });
  });

  it('asks for nothing where a relation is empty or was not kept', async () => {
    const { strapi, asked } = strapiWith(there);
    const kept = { title: 'Storm', cover: null };
    expect(await withoutDeleted(strapi, STORY, 'en', kept)).toEqual(kept);
    expect(asked).toEqual([]);
  });

  it('is in its order and loses nothing else, whatever was deleted, and no more the second time', async () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const chance = chanceOf(seed);
      const ids = Array.from({ length: 8 }, (_, index) => `p${index + 1}`);
      const left = ids.filter(() => chance.is(0.5));
      const gallery = ids.filter(() => chance.is(0.7)).sort(() => (chance.is(0.5) ? 1 : -1));
      const { strapi } = strapiWith({ [FILE]: left.map((documentId) => ({ documentId })) });
      const kept = await withoutDeleted(strapi, STORY, 'en', { title: 'Storm', gallery });
      expect(kept).toEqual({ title: 'Storm', gallery: gallery.filter((id) => left.includes(id)) });
      expect(await withoutDeleted(strapi, STORY, 'en', kept)).toEqual(kept);
    }
  });
});
