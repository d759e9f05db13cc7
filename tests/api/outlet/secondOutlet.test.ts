/** @database any */

import { readNewsPage } from '../../../src/server/archive/readers/newsPage/newsPage';
import { signIn, type AdminPanel } from '../../support/admin';
import { readByFeedParser, readBySax } from '../../support/feedReaders';
import { startNewsroom, type Answer, type Newsroom } from '../../support/newsroom';
import { floodPage } from '../../support/pages';
import { momentsOf } from '../../support/recorder';

const ARTICLE = 'plugin::newsroom.article';
const OUTLET = 'plugin::newsroom.outlet';

/** What the panel sends for a relation that nobody touched. */
const UNTOUCHED = { connect: [], disconnect: [] };

describe('a newsroom that gets a second outlet', () => {
  let newsroom: Newsroom;
  let admin: AdminPanel;
  const id: Record<string, string> = {};

  const ok = ({ status, body }: Answer) => {
    if (status > 299) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body?.data ?? body;
  };
  const send = async (method: string, path: string, data?: object) =>
    ok(await newsroom.call(method, path, data && { data }));
  const make = async (name: string, path: string, data: object) => {
    id[name] = (await send('POST', path, data)).documentId;
  };
  const feedOf = async (outlet: string) =>
    String((await newsroom.read(`/api/feeds/${outlet}.atom?pageSize=100`)).body);
  const titlesOf = async (outlet: string) =>
    readByFeedParser(await feedOf(outlet)).map(({ title }) => title);
  const addressesOf = async (outlet: string) =>
    [
      ...String((await newsroom.read(`/api/sitemaps/${outlet}/news.xml`)).body).matchAll(
        /<loc>([^<]+)<\/loc>/g
      ),
    ].map(([, loc]) => String(loc));
  const storyOf = async (name: string, locale = 'en') => {
    await momentsOf(newsroom.strapi).settled();
    return ok(
      await newsroom.call(
        'GET',
        `/api/articles/${id[name]}?locale=${locale}&populate[section]=true&populate[outlet]=true`
      )
    );
  };
  const importPage = (page: string, outlet?: string) =>
    newsroom.strapi
      .plugin('newsroom')
      .service('archive')
      .importStory(readNewsPage(page, { outlet }), {});

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar', 'fa'] });
    admin = await signIn(newsroom);
    await make('early', '/api/articles', { headline: 'Before there was any outlet' });
    await make('first', '/api/outlets', {
      name: 'First Paper',
      slug: 'first',
      address: 'https://first.example',
      articlePath: '/{section}/{slug}',
    });
    await make('news', '/api/sections', { name: 'News' });
    await make('coast', '/api/sections', { name: 'Coast', parent: id.news });
    await make('sport', '/api/sections', { name: 'Sport', outlet: id.first });
    await make('loose', '/api/articles', { headline: 'In no section' });
    await make('sectioned', '/api/articles', { headline: 'On the coast', section: id.coast });
    await make('match', '/api/articles', { headline: 'Match of the day', section: id.sport });
    await make('draft', '/api/articles?status=draft', { headline: 'Out next week' });
  });
  afterAll(() => newsroom?.stop());

  it('keeps every story, section and address of the first one as they were', async () => {
    const before = {
      feed: await readBySax(await feedOf('first')),
      section: (await newsroom.read('/api/feeds/first/news.atom')).status,
      sitemap: await addressesOf('first'),
      ninjs: (await newsroom.read('/api/articles/by-slug/in-no-section/ninjs')).body.uri,
      canonicalUrl: (await storyOf('loose')).canonicalUrl,
      saved: (await storyOf('loose')).updatedAt,
    };
    expect([before.feed.length, before.sitemap.length, before.section]).toEqual([4, 4, 200]);
    expect(before.canonicalUrl).toBe('https://first.example/in-no-section');

    await make('second', '/api/outlets', {
      name: 'Second Paper',
      slug: 'second',
      address: 'https://second.example',
    });

    expect({
      feed: await readBySax(await feedOf('first')),
      section: (await newsroom.read('/api/feeds/first/news.atom')).status,
      sitemap: await addressesOf('first'),
      ninjs: (await newsroom.read('/api/articles/by-slug/in-no-section/ninjs')).body.uri,
      canonicalUrl: (await storyOf('loose')).canonicalUrl,
      saved: (await storyOf('loose')).updatedAt,
    }).toEqual(before);
    expect(await titlesOf('second')).toEqual([]);
    const shown = await admin.call('GET', ARTICLE, `/${id.loose}`);
    expect(ok(shown).status).toBe('published');
  });

  it('publishes a draft of before in the first one, and a new story in the one that is chosen', async () => {
    ok(await admin.call('POST', ARTICLE, `/${id.draft}/actions/publish`, { outlet: UNTOUCHED }));
    expect(await storyOf('draft')).toMatchObject({
      canonicalUrl: 'https://first.example/out-next-week',
      outlet: { name: 'First Paper' },
    });
    const made = ok(
      await admin.call('POST', ARTICLE, '/actions/publish', {
        headline: 'Chosen',
        section: UNTOUCHED,
        outlet: { connect: [{ id: 0, documentId: id.second }], disconnect: [] },
      })
    );
    id.chosen = made.documentId;
    expect((await storyOf('chosen')).canonicalUrl).toBe('https://second.example/chosen');
    expect(await titlesOf('second')).toEqual(['Chosen']);
  });

  it('refuses an outlet that is not that of the section', async () => {
    for (const data of [
      { headline: 'Two places', section: id.sport, outlet: id.second },
      { headline: 'Two places', section: id.coast, outlet: { set: [{ documentId: id.second }] } },
    ]) {
      const { status, body } = await newsroom.call('POST', '/api/articles', { data });
      expect([status, body.error?.details.errors[0].path]).toEqual([400, ['outlet']]);
      expect(body.error.message).toContain('First Paper');
    }
    const moved = await newsroom.call('PUT', `/api/articles/${id.match}`, {
      data: { outlet: id.second },
    });
    expect(moved.status).toBe(400);
  });

  it('keeps a story in the outlet it came out in when its section is taken away', async () => {
    await make('culture', '/api/sections', { name: 'Culture', outlet: id.second });
    await make('concert', '/api/articles', { headline: 'Concert', section: id.culture });
    await make('opera', '/api/articles', { headline: 'Opera', section: id.culture });
    await send('PUT', `/api/articles/${id.opera}`, { section: null });
    expect((await storyOf('opera')).canonicalUrl).toBe('https://second.example/opera');

    await send('PUT', `/api/sections/${id.culture}`, { outlet: null });
    expect((await storyOf('concert')).canonicalUrl).toBe('https://second.example/concert');
    await send('DELETE', `/api/sections/${id.culture}`);
    expect((await storyOf('concert')).canonicalUrl).toBe('https://second.example/concert');
    expect((await titlesOf('second')).sort()).toEqual(['Chosen', 'Concert', 'Opera']);
    await send('PUT', `/api/articles/${id.concert}`, { kicker: 'Music' });
    expect((await storyOf('concert')).canonicalUrl).toBe('https://second.example/concert');
  });

  it('takes the stories of a section along when it moves, and leaves them there when it goes', async () => {
    await make('guest', '/api/sections', { name: 'Guest', outlet: id.first });
    await make('essay', '/api/articles', { headline: 'Essay', section: id.guest });
    await send('PUT', `/api/sections/${id.guest}`, { outlet: id.second });
    expect(await storyOf('essay')).toMatchObject({
      canonicalUrl: 'https://second.example/essay',
      outlet: { name: 'Second Paper' },
    });
    await send('DELETE', `/api/sections/${id.guest}`);
    expect((await storyOf('essay')).canonicalUrl).toBe('https://second.example/essay');
    expect(await titlesOf('second')).toContain('Essay');
  });

  it('writes a new language of a story where the story stands, by REST and by the panel', async () => {
    await send('PUT', `/api/articles/${id.sectioned}?locale=ar`, { headline: 'على الساحل' });
    expect(await storyOf('sectioned', 'ar')).toMatchObject({
      section: { name: 'Coast' },
      outlet: { name: 'First Paper' },
      canonicalUrl: expect.stringMatching(/^https:\/\/first\.example\/coast\//),
    });
    ok(
      await admin.call('POST', ARTICLE, `/${id.chosen}/actions/publish?locale=fa`, {
        headline: 'برگزیده',
        section: UNTOUCHED,
        outlet: UNTOUCHED,
      })
    );
    expect(await storyOf('chosen', 'fa')).toMatchObject({
      section: null,
      outlet: { name: 'Second Paper' },
      canonicalUrl: expect.stringMatching(/^https:\/\/second\.example\//),
    });
    await send('PUT', `/api/articles/${id.sectioned}?locale=fa`, {
      headline: 'بی‌بخش',
      section: null,
    });
    expect((await storyOf('sectioned', 'fa')).section).toBeNull();
  });

  it('refuses to delete an outlet with stories, by every door, and says how many it has', async () => {
    const refused = [
      await newsroom.call('DELETE', `/api/outlets/${id.second}`),
      await admin.call('DELETE', OUTLET, `/${id.second}`),
      await admin.call('POST', OUTLET, '/actions/bulkDelete', {
        documentIds: [id.second, id.first],
      }),
    ];
    for (const { status, body } of refused) {
      expect([status, body?.error?.message]).toEqual([
        400,
        expect.stringMatching(/The outlet "(Second Paper" has 4|First Paper" has 5) stories/),
      ]);
    }
    expect((await titlesOf('second')).length).toBe(4);
    expect((await titlesOf('first')).length).toBe(5);
  });

  it('deletes an outlet in which no story stands with its sections, and changes no other', async () => {
    await make('third', '/api/outlets', {
      name: 'Third Paper',
      slug: 'third',
      address: 'https://third.example',
    });
    await make('empty', '/api/sections', { name: 'Empty', outlet: id.third });
    await make('waiting', '/api/articles?status=draft', { headline: 'Waits', outlet: id.third });
    expect((await newsroom.call('DELETE', `/api/outlets/${id.third}`)).status).toBe(400);
    await send('DELETE', `/api/articles/${id.waiting}`);
    await send('DELETE', `/api/outlets/${id.third}`);
    expect((await newsroom.call('GET', `/api/sections/${id.empty}`)).status).toBe(404);
    expect((await titlesOf('first')).length).toBe(5);
  });

  it('asks an import whose story it is before it makes another outlet', async () => {
    const count = () => newsroom.strapi.db.query(OUTLET).count();
    const before = await count();
    const refusal = await importPage(floodPage()).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: 'UnreadableStoryError', rule: 'unknown-outlet' });
    expect(String(refusal)).toMatch(/"Coast Wire".*"First Paper", "Second Paper".*--outlet/);
    expect(await count()).toBe(before);
    const report = await importPage(floodPage(), 'second paper');
    expect(report).toMatchObject({ outlet: { name: 'Second Paper', created: false } });
    id.imported = report.article.documentId;
    const draft = await newsroom.strapi.documents(ARTICLE).findOne({
      documentId: String(id.imported),
      populate: ['outlet'],
    });
    expect(draft?.outlet?.name).toBe('Second Paper');
  });

  it('gives a section of another outlet the last word when only it is changed', async () => {
    await send('PUT', `/api/articles/${id.chosen}`, { section: id.sport });
    expect(await storyOf('chosen')).toMatchObject({
      canonicalUrl: 'https://first.example/sport/chosen',
      outlet: { name: 'First Paper' },
    });
  });
});
