/** @database any */

import { makeApplication, type Application } from '../../support/application';
import {
  openBuilder,
  withFields,
  type Builder,
  type Changes,
} from '../../support/contentTypeBuilder';
import { indexesOf } from '../../support/catalog';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { grant, signInAdministrator } from '../../support/people';
import { until } from '../../support/until';

const ARTICLE = 'plugin::newsroom.article';
const QUOTE = 'newsroom.quote';
const EVENT = 'api::event.event';

const EVENT_FILE = 'src/api/event/content-types/event/schema.json';
const ARTICLE_FILE = 'src/extensions/newsroom/content-types/article/schema.json';
const QUOTE_FILE = 'src/components/newsroom/quote.json';

describe('the Content-Type Builder of an application with the newsroom', () => {
  let application: Application;
  let newsroom: Newsroom;
  let builder: Builder;
  let reloads = 0;

  const start = async (database?: Newsroom['database']) => {
    newsroom = await startNewsroom({
      application,
      database,
      options: { publicRead: true },
      onReload: () => (reloads += 1),
    });
    builder = await openBuilder(newsroom, await signInAdministrator(newsroom));
  };
  const restart = async () => {
    await newsroom.stop({ keepDatabase: true });
    await start(newsroom.database);
  };
  beforeAll(async () => {
    application = makeApplication();
    await start();
  });
  afterAll(async () => {
    await newsroom.stop();
    application.remove();
  });

  const contents = () =>
    Object.fromEntries(application.files().map((file) => [file, application.read(file)]));
  const schema = (file: string) => JSON.parse(application.read(file));

  describe('refuses, before any file is written,', () => {
    it.each<[string, Changes, string]>([
      ['type', { contentTypes: [{ action: 'delete', uid: ARTICLE }] }, 'Article'],
      ['component', { components: [{ action: 'delete', uid: QUOTE }] }, 'Quote'],
    ])('deleting a %s of the newsroom', async (_what, { contentTypes = [], components }, name) => {
      const before = contents();
      const { status, body } = await builder.save({
        contentTypes: [
          withFields(builder.type(EVENT), { place: { type: 'string' } }),
          ...contentTypes,
        ],
        components,
      });
      expect(status).toBe(400);
      expect(body.error.message).toContain(`"${name}"`);
      expect(contents()).toEqual(before);
    });

    it('moving a component of the newsroom to another category', async () => {
      const before = contents();
      const moved = { ...withFields(builder.type(QUOTE)), category: 'shared' };
      const { status, body } = await builder.save({ components: [moved] });
      expect(status).toBe(400);
      expect(body.error.message).toContain('category');
      expect(contents()).toEqual(before);
    });

    it.each([
      ['its drafts', { draftAndPublish: false }, 'Draft & publish'],
      ['its languages', { pluginOptions: {} }, 'internationalization'],
      ['a field', { attributes: [{ action: 'delete', name: 'headline' }] }, 'headline'],
      ['its collection', { kind: 'singleType' }, 'single type'],
    ])('taking %s from a type of the newsroom', async (_what, change, name) => {
      const before = contents();
      const article = withFields(builder.type(ARTICLE), { desk: { type: 'string' } });
      const { status, body } = await builder.save({ contentTypes: [{ ...article, ...change }] });
      expect(status).toBe(400);
      expect(body.error.message).toContain(name);
      expect(contents()).toEqual(before);
    });

    it('a relation that takes the place of a field of the newsroom', async () => {
      const before = contents();
      const report = {
        type: 'relation',
        relation: 'oneToOne',
        target: ARTICLE,
        targetAttribute: 'headline',
      };
      const { status, body } = await builder.save({
        contentTypes: [withFields(builder.type(EVENT), { report })],
      });
      expect(status).toBe(400);
      expect(body.error.message).toContain('headline');
      expect(contents()).toEqual(before);
    });

    it('what its former routes ask of types and components of the newsroom', async () => {
      const before = contents();
      const token = await signInAdministrator(newsroom);
      const ask = async (method: string, path: string, data?: object) =>
        (await newsroom.request(method, `/content-type-builder${path}`, { token, data })).status;
      expect(await ask('DELETE', `/content-types/${ARTICLE}`)).toBe(400);
      expect(await ask('DELETE', `/components/${QUOTE}`)).toBe(400);
      expect(await ask('DELETE', '/component-categories/newsroom')).toBe(400);
      expect(await ask('PUT', '/component-categories/newsroom', { name: 'shared' })).toBe(400);
      expect(contents()).toEqual(before);
    });
  });

  it('adds a field to a type of the application, and touches no other file', async () => {
    const before = contents();
    const { status } = await builder.save({
      contentTypes: [withFields(builder.type(EVENT), { place: { type: 'string' } })],
    });
    expect(status).toBe(200);
    expect(Object.keys(contents())).toEqual(Object.keys(before));
    expect(schema(EVENT_FILE).attributes).toMatchObject({
      title: { type: 'string', required: true },
      place: { type: 'string' },
    });
    await until(() => reloads === 1);
  });

  it('adds a relation between a type of the application and the article', async () => {
    await restart();
    const before = application.files();
    const reports = {
      type: 'relation',
      relation: 'manyToMany',
      target: ARTICLE,
      targetAttribute: 'events',
    };
    const { status } = await builder.save({
      contentTypes: [withFields(builder.type(EVENT), { reports })],
    });
    expect(status).toBe(200);
    expect(application.files().filter((file) => !before.includes(file))).toEqual([ARTICLE_FILE]);
    expect(schema(ARTICLE_FILE).attributes).toMatchObject({
      headline: { type: 'string', maxLength: 255 },
      events: { type: 'relation', target: EVENT },
    });
  });

  it('adds fields to an article and to a part of its body', async () => {
    await restart();
    const before = application.files();
    const { status } = await builder.save({
      contentTypes: [
        withFields(builder.type(ARTICLE), {
          desk: { type: 'string', pluginOptions: { i18n: { localized: true } } },
        }),
      ],
      components: [withFields(builder.type(QUOTE), { spokenAt: { type: 'string' } })],
    });
    expect(status).toBe(200);
    expect(application.files().filter((file) => !before.includes(file))).toEqual([QUOTE_FILE]);
    expect(schema(ARTICLE_FILE).attributes).toMatchObject({
      headline: { type: 'string', maxLength: 255 },
      desk: { type: 'string' },
      events: { type: 'relation', target: EVENT },
    });
    expect(schema(QUOTE_FILE).attributes).toMatchObject({ spokenAt: { type: 'string' } });
  });

  describe('and started again', () => {
    beforeAll(async () => {
      // As the file stands once the newsroom has been brought to a later version.
      const older = schema(ARTICLE_FILE);
      delete older.attributes.kicker;
      older.attributes.headline.maxLength = 50;
      older.indexes = older.indexes.slice(1);
      application.write(ARTICLE_FILE, JSON.stringify(older));
      await restart();
    });

    it('keeps all that the installed newsroom says of its own fields', async () => {
      const { attributes } = newsroom.strapi.contentType(ARTICLE);
      expect(attributes).toMatchObject({
        kicker: { type: 'string' },
        headline: { maxLength: 255 },
        desk: { type: 'string' },
      });
      const names = (await indexesOf(newsroom, 'newsroom_articles')).map(({ name }) => name);
      expect(names).toContain('newsroom_articles_newest_idx');
    });

    it('knows the fields wherever it answers, and forgets no answer that had them', async () => {
      await grant(newsroom, 'public', [`${EVENT}.find`]);
      const { body: event } = await newsroom.call('POST', '/api/events', {
        data: { title: 'Regatta', place: 'Harbour' },
      });
      expect(event.data.place).toBe('Harbour');
      const { status, body } = await newsroom.call('POST', '/api/articles', {
        data: {
          headline: 'Ferry stands still',
          desk: 'Night desk',
          body: [{ __component: QUOTE, text: 'It stands.', spokenAt: 'the quay' }],
          events: [event.data.documentId],
        },
      });
      expect(status).toBe(201);
      const reads = async () => [
        (await newsroom.read('/api/articles?filters[desk][$eq]=Night desk&populate=body')).body
          .data[0],
        (await newsroom.read('/api/articles?sort=firstPublishedAt:desc&populate[body][populate]=*'))
          .body.data[0],
        (await newsroom.read('/api/articles/by-slug/ferry-stands-still')).body.data,
        (await newsroom.read(`/api/articles/${body.data.documentId}?populate=*`)).body.data,
      ];
      const expected = { desk: 'Night desk', body: [{ spokenAt: 'the quay' }] };
      expect(await reads()).toMatchObject([expected, expected, expected, expected]);
      const populated = '/api/articles?populate[events][fields][0]=place';
      expect((await newsroom.read(populated)).body.data[0].events).toMatchObject([
        { place: 'Harbour' },
      ]);

      await newsroom.call('PUT', `/api/articles/${body.data.documentId}`, {
        data: { desk: 'Day desk' },
      });
      const [byOldDesk, newest, bySlug, whole] = await reads();
      expect(byOldDesk).toBeUndefined();
      expect([newest.desk, bySlug.desk, whole.desk]).toEqual(['Day desk', 'Day desk', 'Day desk']);
      await newsroom.call('PUT', `/api/events/${event.data.documentId}`, {
        data: { place: 'Old harbour' },
      });
      expect((await newsroom.read(populated)).body.data[0].events).toMatchObject([
        { place: 'Old harbour' },
      ]);
    });

    it('gives them back with a story that was withdrawn', async () => {
      const token = await signInAdministrator(newsroom);
      const [{ documentId }] = (await newsroom.read('/api/articles')).body.data;
      const ask = async (action: string, data: object) =>
        (
          await newsroom.request('POST', `/newsroom/articles/${documentId}/${action}`, {
            token,
            data: { locales: ['en'], ...data },
          })
        ).status;
      expect(await ask('withdraw', { status: 410, reason: 'Retired.' })).toBe(200);
      expect((await newsroom.read('/api/articles')).body.data).toEqual([]);
      expect(await ask('restore', {})).toBe(200);
      const [back] = (await newsroom.read('/api/articles?populate=*')).body.data;
      expect(back).toMatchObject({
        desk: 'Day desk',
        body: [{ spokenAt: 'the quay' }],
        events: [{ title: 'Regatta' }],
      });
    });

    it('takes the fields away again, and leaves those of the newsroom', async () => {
      const article = withFields(builder.type(ARTICLE));
      const { status } = await builder.save({
        contentTypes: [
          {
            ...article,
            attributes: article.attributes.map((each) =>
              each.name === 'desk' ? { action: 'delete', name: 'desk' } : each
            ),
          },
        ],
      });
      expect(status).toBe(200);
      expect(schema(ARTICLE_FILE).attributes).not.toHaveProperty('desk');
      expect(schema(ARTICLE_FILE).attributes).toHaveProperty('headline');
    });
  });
});
