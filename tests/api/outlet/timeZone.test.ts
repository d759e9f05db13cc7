/** @database any */

import { readNewsPage } from '../../../src/server/archive/readers/newsPage/newsPage';
import { signIn, type AdminPanel } from '../../support/admin';
import { startNewsroom, type Answer, type Newsroom } from '../../support/newsroom';
import { floodPage } from '../../support/pages';
import { momentsOf } from '../../support/recorder';

const ARTICLE = 'plugin::newsroom.article';
const OUTLET = 'plugin::newsroom.outlet';

/** Half past one in the night of the fifteenth in Tehran, the fourteenth in UTC. */
const NIGHT = '2025-10-14T22:00:00.000Z';
/** The first of a month in Tehran, the last of the one before in UTC. */
const TURN = '2025-09-30T21:00:00.000Z';

describe('the days of an outlet', () => {
  let newsroom: Newsroom;
  let admin: AdminPanel;
  const id: Record<string, string> = {};

  const ok = ({ status, body }: Answer) => {
    if (status > 299) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body?.data ?? body;
  };
  const send = async (method: string, path: string, data: object) =>
    ok(await newsroom.call(method, path, { data }));
  const make = async (name: string, path: string, data: object) => {
    id[name] = (await send('POST', path, data)).documentId;
  };
  const article = (name: string, data: object) =>
    make(name, '/api/articles', { headline: name, slug: name, outlet: id.tehran, ...data });
  const urlOf = async (name: string): Promise<string> => {
    await momentsOf(newsroom.strapi).settled();
    return ok(await newsroom.read(`/api/articles/${id[name]}`)).canonicalUrl;
  };
  const textOf = async (path: string) => String((await newsroom.read(`/api${path}`)).body);

  beforeAll(async () => {
    newsroom = await startNewsroom();
    admin = await signIn(newsroom);
    await make('utc', '/api/outlets', { name: 'Utc', slug: 'utc', address: 'https://utc.example' });
    await make('tehran', '/api/outlets', {
      name: 'Tehran',
      slug: 'tehran',
      address: 'https://tehran.example',
      articlePath: '/{yyyy}/{mm}/{dd}/{slug}',
    });
    await article('before', { firstPublishedAt: NIGHT });
  });
  afterAll(() => newsroom?.stop());

  it('are those in UTC until it has a time zone', async () => {
    expect(await urlOf('before')).toBe('https://tehran.example/2025/10/14/before');
  });

  it('are of no zone that there is not, with the field and a hint, by REST and in the panel', async () => {
    for (const [zone, hint] of [
      ['Tehran', 'Asia/Tehran'],
      ['+03:30', 'Europe/Berlin'],
      ['Asia/Teheran', 'Asia/Tehran'],
    ] as const) {
      for (const { status, body } of [
        await newsroom.call('PUT', `/api/outlets/${id.tehran}`, { data: { timeZone: zone } }),
        await admin.call('PUT', OUTLET, `/${id.tehran}`, { name: 'Tehran', timeZone: zone }),
      ]) {
        expect([status, body.error.details.errors[0].path]).toEqual([400, ['timeZone']]);
        expect(body.error.message).toContain(hint);
      }
    }
  });

  it('leave what was published before the zone was set where it is', async () => {
    ok(
      await admin.call('PUT', OUTLET, `/${id.tehran}`, {
        name: 'Tehran',
        slug: 'tehran',
        timeZone: 'Asia/Tehran',
      })
    );
    expect(await urlOf('before')).toBe('https://tehran.example/2025/10/14/before');
    await send('PUT', `/api/articles/${id.before}`, { kicker: 'Late' });
    expect(await urlOf('before')).toBe('https://tehran.example/2025/10/14/before');
    const { status, body } = await newsroom.read(
      `/api/oembed?url=${encodeURIComponent('https://tehran.example/2025/10/14/before')}`
    );
    expect([status, body.title]).toEqual([200, 'before']);
  });

  it('stand in the addresses of its stories', async () => {
    await article('night', { firstPublishedAt: NIGHT });
    expect(await urlOf('night')).toBe('https://tehran.example/2025/10/15/night');
    const section = ok(
      await newsroom.call('POST', '/api/sections', { data: { name: 'News', outlet: id.tehran } })
    );
    await make('section', '/api/articles', {
      headline: 'section',
      slug: 'section',
      section: section.documentId,
      firstPublishedAt: NIGHT,
    });
    expect(await urlOf('section')).toBe('https://tehran.example/2025/10/15/section');
    await send('PUT', `/api/outlets/${id.tehran}`, { timeZone: 'America/New_York' });
    expect(await urlOf('night')).toBe('https://tehran.example/2025/10/15/night');
    await send('PUT', `/api/outlets/${id.tehran}`, { timeZone: 'Asia/Tehran' });
  });

  it('make the months of its sitemaps, in which each story is once', async () => {
    await article('turn', { firstPublishedAt: TURN });
    const index = await textOf('/sitemaps/tehran.xml');
    const parts = [...index.matchAll(/<loc>[^<]*(\/sitemaps\/tehran\/[^<]+)<\/loc>/g)].map(
      ([, path]) => String(path)
    );
    const months = parts.filter((path) => /2025/.test(path));
    expect(months).toHaveLength(1);
    const october = await textOf(String(months[0]));
    expect(months[0]).toContain('2025-10');
    for (const loc of ['2025/10/01/turn', '2025/10/15/night', '2025/10/14/before']) {
      expect(october.split(loc)).toHaveLength(2);
    }
  });

  it('are those of corrections, in feeds and in ninjs', async () => {
    await article('corrected', {
      firstPublishedAt: '2025-10-01T00:00:00.000Z',
      corrections: [{ type: 'correction', text: 'It was Monday.', date: NIGHT }],
    });
    for (const path of [
      '/feeds/tehran.atom?pageSize=50',
      '/feeds/tehran.rss?pageSize=50',
      '/feeds/tehran.json?pageSize=50',
      '/articles/by-slug/corrected/ninjs',
    ]) {
      const { body } = await newsroom.read(`/api${path}`);
      expect([path, JSON.stringify(body)]).toEqual([
        path,
        expect.stringContaining('October 15, 2025'),
      ]);
      expect(JSON.stringify(body)).not.toContain('October 14, 2025');
    }
  });

  it('are asked for where a time comes without a zone', async () => {
    for (const [data, path] of [
      [{ firstPublishedAt: '2025-10-15T01:30:00' }, ['firstPublishedAt']],
      [{ firstPublishedAt: '2025-10-15 01:30' }, ['firstPublishedAt']],
      [
        { corrections: [{ type: 'update', text: 'New.', date: '2025-10-15T01:30' }] },
        ['corrections', '0', 'date'],
      ],
    ] as const) {
      const { status, body } = await newsroom.call('POST', '/api/articles', {
        data: { headline: 'No zone', outlet: id.tehran, ...data },
      });
      expect([status, body.error?.details?.errors[0].path]).toEqual([400, path]);
      expect(body.error.message).toContain('time zone');
    }
    const mirror = await newsroom.call('POST', '/api/outlet-mirrors?status=draft', {
      data: { label: 'M', outlet: id.tehran, expires: '2030-01-01T10:00:00' },
    });
    expect([mirror.status, mirror.body.error?.details?.errors[0].path]).toEqual([400, ['expires']]);
    await article('offset', { firstPublishedAt: '2025-10-15T01:30:00+03:30' });
    expect(ok(await newsroom.read(`/api/articles/${id.offset}`)).firstPublishedAt).toBe(NIGHT);
  });

  it('begin there where a day comes without a time, by REST and by an import', async () => {
    await article('day', {
      firstPublishedAt: '2025-10-15',
      corrections: [{ type: 'update', text: 'New.', date: '2025-10-16' }],
    });
    const read = ok(await newsroom.read(`/api/articles/${id.day}?populate=corrections`));
    expect([read.firstPublishedAt, read.corrections[0].date]).toEqual([
      '2025-10-14T20:30:00.000Z',
      '2025-10-15T20:30:00.000Z',
    ]);
    expect(read.canonicalUrl).toBe('https://tehran.example/2025/10/15/day');
    const report = await newsroom.strapi
      .plugin('newsroom')
      .service('archive')
      .importStory(readNewsPage(floodPage(), { outlet: 'Tehran', date: '2025-10-15' }), {
        publish: true,
      });
    expect(report.article.firstPublishedAt).toBe('2025-10-14T20:30:00.000Z');
    const imported = await newsroom.strapi
      .documents(ARTICLE)
      .findOne({ documentId: report.article.documentId, status: 'published' });
    expect(imported?.canonicalUrl).toMatch(/\/2025\/10\/15\//);
  });
});
