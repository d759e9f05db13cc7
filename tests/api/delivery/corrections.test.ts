/** @database any */

import { readByFeedParser, readByFeedsmith } from '../../support/feedReaders';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { until } from '../../support/until';
import { jsonFeedFaults, xmlFaults } from '../../support/validators';

const HOSTILE = 'It was ]]> <script>alert(1)</script> & "two" boats';

describe('the corrections of an outlet', () => {
  let newsroom: Newsroom;
  let section: string;
  let other: string;
  const id: Record<string, string> = {};

  const send = async (method: string, path: string, data: object) => {
    const { status, body } = await newsroom.call(method, path, { data });
    if (status > 299) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return body.data;
  };
  const publish = async (name: string, fields: object, query = '') => {
    id[name] = (
      await send('POST', `/api/articles${query}`, {
        headline: name,
        section,
        firstPublishedAt: '2026-10-01T08:00:00Z',
        ...fields,
      })
    ).documentId;
  };
  const correction = (day: number, text: string, more: object = {}) => ({
    type: 'correction',
    text,
    date: `2026-10-${String(day).padStart(2, '0')}T12:00:00.000Z`,
    ...more,
  });
  const list = async (query = '?outlet=courier') =>
    (await newsroom.read(`/api/corrections${query}`)).body;
  const textsOf = async (query?: string) =>
    (await list(query)).data.map(({ text }: { text: string }) => text);
  const file = async (name: string) => {
    const response = await fetch(`${newsroom.url}/api/corrections/${name}`);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
    const outlet = (
      await send('POST', '/api/outlets', {
        name: 'The Courier & Sons',
        names: [{ language: 'ar', name: 'البريد' }],
        slug: 'courier',
        language: 'en',
        address: 'https://courier.example',
        articlePath: '/{locale}/{slug}',
      })
    ).documentId;
    const second = (
      await send('POST', '/api/outlets', {
        name: 'Quiet',
        slug: 'quiet',
        address: 'https://quiet.example',
      })
    ).documentId;
    section = (await send('POST', '/api/sections', { name: 'News', outlet })).documentId;
    other = (await send('POST', '/api/sections', { name: 'Region', outlet: second })).documentId;
    await publish('Boats', {
      corrections: [
        correction(3, HOSTILE, { target: 'headline' }),
        correction(20, 'All of it was wrong.', { type: 'retraction' }),
      ],
    });
    await publish('Harbour', { corrections: [correction(12, 'The harbour is in Lindhaven.')] });
    await publish('Untouched', {});
    await publish('Elsewhere', { section: other, corrections: [correction(25, 'Elsewhere.')] });
    await publish('Draft', { corrections: [correction(26, 'Secret.')] }, '?status=draft');
    await publish('ميناء', { corrections: [correction(9, 'الميناء في ليندهافن.')] }, '?locale=ar');
  });
  afterAll(() => newsroom.stop());

  it('are listed the newest first, each with what it was, of its own outlet and language', async () => {
    const { data, meta } = await list();
    expect(data.map(({ text }: { text: string }) => text)).toEqual([
      'All of it was wrong.',
      'The harbour is in Lindhaven.',
      HOSTILE,
    ]);
    expect(data[2]).toMatchObject({
      type: 'correction',
      target: 'headline',
      date: '2026-10-03T12:00:00.000Z',
      article: {
        documentId: id.Boats,
        headline: 'Boats',
        canonicalUrl: 'https://courier.example/en/boats',
      },
    });
    expect(new Set(data.map((each: { id: string }) => each.id)).size).toBe(3);
    expect(meta.pagination).toEqual({ page: 1, pageSize: 20, pageCount: 1, total: 3 });
    expect(await textsOf('?outlet=quiet')).toEqual(['Elsewhere.']);
    expect(await textsOf('?outlet=courier&locale=ar')).toEqual(['الميناء في ليندهافن.']);
    expect(await textsOf('?outlet=courier&page=2&pageSize=2')).toEqual([HOSTILE]);
  });

  it('are a page and feeds that readers of feeds understand, with other pages', async () => {
    const atom = await file('courier.atom?pageSize=2');
    expect(atom.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(await xmlFaults(atom.text, 'atom')).toEqual([]);
    expect(JSON.stringify(readByFeedsmith(atom.text))).toContain('Retraction: Boats');
    expect(atom.text).toContain('rel="next"');
    const rss = await file('courier.rss');
    expect(await xmlFaults(rss.text, 'rss')).toEqual([]);
    expect(JSON.stringify(readByFeedParser(rss.text))).toContain('Correction: Harbour');
    const json = await file('courier.json');
    expect(jsonFeedFaults(JSON.parse(json.text))).toEqual([]);
    expect(JSON.parse(json.text).items[2]).toMatchObject({
      title: 'Correction: Boats',
      content_html: expect.stringMatching(/^It was \]\]&gt; &lt;script&gt;/),
      url: 'https://courier.example/en/boats',
    });
    const page = await file('courier.html');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.text).not.toContain('<script');
    expect(page.text).toContain('https://courier.example/en/harbour');
    const arabic = await file('courier.html?locale=ar');
    expect(arabic.text).toContain('<html lang="ar" dir="rtl">');
    expect(arabic.text).toContain('التصحيحات');
  });

  it('say what is wrong with a request', async () => {
    const refusal = async (path: string) => {
      const { status, body } = await newsroom.read(`/api/corrections${path}`);
      return [status, body.error.message];
    };
    expect(await refusal('')).toEqual([400, expect.stringContaining('"outlet"')]);
    expect(await refusal('?outlet=nobody')).toEqual([404, expect.any(String)]);
    expect(await refusal('?outlet=courier&page=0')).toEqual([
      400,
      expect.stringContaining('"page"'),
    ]);
    expect(await refusal('?outlet=courier&status=draft')).toEqual([400, expect.any(String)]);
    expect(await refusal('?outlet=courier&locale=xx')).toEqual([400, expect.any(String)]);
    expect(await refusal('/courier.txt')).toEqual([404, expect.stringContaining('.rss')]);
  });

  it('are there as soon as they are published, and gone with their story', async () => {
    const before = await textsOf();
    await send('PUT', `/api/articles/${id.Untouched}?status=draft`, {
      corrections: [{ type: 'update', text: 'Now with figures.' }],
    });
    expect(await textsOf()).toEqual(before);
    await send('PUT', `/api/articles/${id.Untouched}`, {});
    expect(await textsOf()).toEqual(['Now with figures.', ...before]);
    await newsroom.strapi
      .documents('plugin::newsroom.article')
      .unpublish({ documentId: id.Boats ?? '' });
    await until(async () => (await textsOf()).length === 2);
    expect(await textsOf()).toEqual(['Now with figures.', 'The harbour is in Lindhaven.']);
  });
});
