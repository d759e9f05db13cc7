/** @database any */

import { startNewsroom, type Newsroom } from '../../support/newsroom';

describe('addresses of an outlet or a section that has another name now', () => {
  let newsroom: Newsroom;
  const id: Record<string, string> = {};

  const send = async (method: string, path: string, data?: object) => {
    const { status, body } = await newsroom.call(method, path, data && { data });
    if (status > 299) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return body?.data;
  };
  const make = async (name: string, path: string, data: object) => {
    id[name] = (await send('POST', path, data)).documentId;
  };
  const ask = async (path: string) => {
    const response = await fetch(`${newsroom.url}/api${path}`, { redirect: 'manual' });
    await response.arrayBuffer();
    return [response.status, response.headers.get('location')];
  };

  beforeAll(async () => {
    newsroom = await startNewsroom();
    await make('gazette', '/api/outlets', {
      name: 'Gazette',
      slug: 'gazette',
      address: 'https://gazette.example',
    });
    await make('other', '/api/outlets', {
      name: 'Other',
      slug: 'other',
      address: 'https://other.example',
    });
    await make('harbour', '/api/sections', {
      name: 'Harbour',
      slug: 'harbour',
      outlet: id.gazette,
    });
    await make('elsewhere', '/api/sections', {
      name: 'Harbour of the other',
      slug: 'harbour',
      outlet: id.other,
    });
    await make('story', '/api/articles?status=published', {
      headline: 'Storm over the harbour',
      section: id.harbour,
    });
  });
  afterAll(() => newsroom?.stop());

  it('lead to the present name, in every format and with the question kept', async () => {
    // Asked before, so that an answer is in memory under the old name.
    expect(await ask('/feeds/gazette.rss')).toEqual([200, null]);
    expect(await ask('/feeds/morning.rss')).toEqual([404, null]);
    await send('PUT', `/api/outlets/${id.gazette}`, { slug: 'morning' });

    expect(await ask('/feeds/morning.rss')).toEqual([200, null]);
    expect(await ask('/feeds/gazette.rss')).toEqual([301, '/api/feeds/morning.rss']);
    expect(await ask('/feeds/gazette.json?page=1&pageSize=5')).toEqual([
      301,
      '/api/feeds/morning.json?page=1&pageSize=5',
    ]);
    expect(await ask('/feeds/gazette/harbour.atom')).toEqual([
      301,
      '/api/feeds/morning/harbour.atom',
    ]);
    expect(await ask('/sitemaps/gazette.xml')).toEqual([301, '/api/sitemaps/morning.xml']);
    expect(await ask('/sitemaps/gazette/news.xml')).toEqual([
      301,
      '/api/sitemaps/morning/news.xml',
    ]);
    expect(await ask('/ninjs/gazette')).toEqual([301, '/api/ninjs/morning']);
    expect(await ask('/ninjs/gazette/harbour')).toEqual([301, '/api/ninjs/morning/harbour']);
    expect(await ask('/robots/gazette.txt')).toEqual([301, '/api/robots/morning.txt']);
    expect(await ask('/outlets/gazette/mirrors.txt')).toEqual([
      301,
      '/api/outlets/morning/mirrors.txt',
    ]);
  });

  it('are followed whatever an address ends in, and a present one in another spelling is none', async () => {
    expect(await ask('/feeds/gazette.%E2%80%8B')).toEqual([301, '/api/feeds/morning.%E2%80%8B']);
    expect(await ask('/feeds/gazette/harbour.%D8%B1')).toEqual([
      301,
      '/api/feeds/morning/harbour.%D8%B1',
    ]);
    expect(await ask('/feeds/%6dorning.rss')).toEqual([200, null]);
    for (const path of ['/feeds/morning.%E2%80%8B', '/feeds/%6dorning.%C3%A9', '/sitemaps/%6d.x'])
      expect(await ask(path)).toEqual([404, null]);
  });

  it('lead there in one step after several changes, and nowhere once the name is taken again', async () => {
    await send('PUT', `/api/outlets/${id.gazette}`, { slug: 'Ärgernis' });
    const present = encodeURIComponent('Ärgernis');
    expect(await ask('/feeds/gazette.rss')).toEqual([301, `/api/feeds/${present}.rss`]);
    expect(await ask('/feeds/morning.rss')).toEqual([301, `/api/feeds/${present}.rss`]);

    await send('PUT', `/api/outlets/${id.other}`, { slug: 'gazette' });
    expect(await ask('/feeds/gazette.rss')).toEqual([200, null]);
    await send('PUT', `/api/outlets/${id.other}`, { slug: 'other' });
    // The one that gave the name up last.
    expect(await ask('/feeds/gazette.rss')).toEqual([301, '/api/feeds/other.rss']);
    await send('PUT', `/api/outlets/${id.gazette}`, { slug: 'gazette' });
    expect(await ask('/feeds/gazette.rss')).toEqual([200, null]);
  });

  it('follow a section of that outlet, and no other outlet’s of the same name', async () => {
    await send('PUT', `/api/sections/${id.harbour}`, { slug: 'port' });
    await send('PUT', `/api/sections/${id.elsewhere}`, { slug: 'quay' });
    expect(await ask('/feeds/gazette/harbour.rss')).toEqual([301, '/api/feeds/gazette/port.rss']);
    expect(await ask('/feeds/other/harbour.rss')).toEqual([301, '/api/feeds/other/quay.rss']);
    expect(await ask('/feeds/gazette/port.rss')).toEqual([200, null]);
    // Both names in one step.
    expect(await ask('/feeds/morning/harbour.json')).toEqual([301, '/api/feeds/gazette/port.json']);
  });

  it('are not found once the outlet is deleted, nor where nothing ever was', async () => {
    await send('PUT', `/api/outlets/${id.other}`, { slug: 'another' });
    expect(await ask('/feeds/other.rss')).toEqual([301, '/api/feeds/another.rss']);
    await newsroom.call('DELETE', `/api/outlets/${id.other}`);
    expect(await ask('/feeds/other.rss')).toEqual([404, null]);
    expect(await ask('/feeds/nobody.rss')).toEqual([404, null]);
    expect(await ask('/feeds/gazette/nothing.rss')).toEqual([404, null]);
    expect((await ask('/feeds/%zz.rss'))[0]).toBeLessThan(500);
    expect((await ask('/outlets/%E0%A4%A/mirrors.json'))[0]).toBeLessThan(500);
  });
});
