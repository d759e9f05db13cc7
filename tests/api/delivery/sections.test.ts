/** @database any */

import sharp from 'sharp';
import { makePicture } from '../../support/madePictures';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { uploadBytes } from '../../support/uploads';

const DEEP = 12;

/** So wide that Strapi makes every rendition of it. */
const widePicture = (): Promise<Buffer> =>
  sharp({ create: { width: 1600, height: 900, channels: 3, background: '#357' } })
    .jpeg()
    .toBuffer();

describe('the pages of sections and outlets', () => {
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
  const story = (name: string, section: string, day: number, more: object = {}) =>
    make(name, '/api/articles', {
      headline: name,
      section: id[section],
      firstPublishedAt: `2026-10-${String(day).padStart(2, '0')}T08:00:00.000Z`,
      ...more,
    });
  const page = async (path: string) => {
    const { status, body } = await newsroom.read(path);
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  const headlines = (body: { data: { stories: Array<{ headline: string }> } }) =>
    body.data.stories.map(({ headline }) => headline);

  beforeAll(async () => {
    newsroom = await startNewsroom({
      locales: ['ar'],
      options: { publicRead: true, cache: { debug: true } },
    });
    await make('courier', '/api/outlets', {
      name: 'Courier',
      names: [{ language: 'ar', name: 'البريد' }],
      slug: 'courier',
      language: 'en',
      address: 'https://courier.example',
      articlePath: '/{locale}/{section}/{slug}',
      logo: await uploadBytes(newsroom, await makePicture('png'), 'logo.png', 'image/png'),
    });
    await make('other', '/api/outlets', {
      name: 'Other',
      slug: 'other',
      address: 'https://other.example',
    });
    await make('news', '/api/sections', {
      name: 'News',
      names: [{ language: 'ar', name: 'أخبار' }],
      outlet: id.courier,
    });
    await make('harbour', '/api/sections', { name: 'Harbour', parent: id.news });
    await make('quay', '/api/sections', { name: 'Quay', parent: id.harbour });
    await make('arts', '/api/sections', { name: 'Arts', outlet: id.courier });
    await make('artsOfOther', '/api/sections', { name: 'Arts', outlet: id.other });
    await story('Council', 'news', 1);
    await story('Ferry', 'harbour', 3);
    await story('Crane', 'quay', 2);
    await story('Opera', 'arts', 4);
    await make('draft', '/api/articles?status=draft', { headline: 'Secret', section: id.quay });
    await send('PUT', `/api/articles/${id.Ferry}?locale=ar`, {
      headline: 'العبارة',
      slug: 'al-abbara',
      section: id.harbour,
    });
    await make('caption', '/api/image-captions', {
      caption: 'The ferry on Monday',
      altText: 'A ferry',
      role: 'lead',
      image: await uploadBytes(newsroom, await widePicture()),
      article: id.Ferry,
    });
  });
  afterAll(() => newsroom.stop());

  describe('a section', () => {
    it('has its trail, its names and address in the language, and its subsections', async () => {
      const { data } = await page('/api/sections/by-slug/harbour?locale=ar');
      expect(data).toMatchObject({
        documentId: id.harbour,
        name: 'Harbour',
        slug: 'harbour',
        locale: 'ar',
        direction: 'rtl',
        canonicalUrl: 'https://courier.example/ar/harbour',
        outlet: { name: 'البريد', slug: 'courier', address: 'https://courier.example' },
        sectionTrail: [
          { name: 'أخبار', slug: 'news', canonicalUrl: 'https://courier.example/ar/news' },
          { name: 'Harbour', slug: 'harbour' },
        ],
        subsections: [
          {
            name: 'Quay',
            canonicalUrl: 'https://courier.example/ar/quay',
            subsections: [],
          },
        ],
        feeds: { rss: expect.stringMatching(/\/api\/feeds\/courier\/harbour\.rss\?locale=ar$/) },
      });
      expect((await page('/api/sections/by-slug/news')).data.names).toEqual([
        { language: 'ar', name: 'أخبار' },
      ]);
    });

    it('has the stories of the sections below it, the newest first and page by page', async () => {
      const whole = await page('/api/sections/by-slug/news');
      expect(headlines(whole)).toEqual(['Ferry', 'Crane', 'Council']);
      expect(whole.meta.pagination).toEqual({ page: 1, pageSize: 25, pageCount: 1, total: 3 });
      const second = await page('/api/sections/by-slug/news?page=2&pageSize=2');
      expect(headlines(second)).toEqual(['Council']);
      expect(second.meta.pagination).toEqual({ page: 2, pageSize: 2, pageCount: 2, total: 3 });
      expect(headlines(await page('/api/sections/by-slug/news?page=9'))).toEqual([]);
      expect(headlines(await page('/api/sections/by-slug/news?locale=ar'))).toEqual(['العبارة']);
      expect(JSON.stringify(whole)).not.toContain('Secret');
    });

    it('has of each story what a list shows, with its picture ready for an <img>', async () => {
      const [ferry, crane] = (await page('/api/sections/by-slug/news')).data.stories;
      expect(crane.leadCaption).toBeNull();
      expect(ferry).toMatchObject({
        direction: 'ltr',
        canonicalUrl: 'https://courier.example/en/harbour/ferry',
        sectionTrail: [{ slug: 'news' }, { slug: 'harbour' }],
        leadCaption: { documentId: id.caption, caption: 'The ferry on Monday', altText: 'A ferry' },
      });
      const { picture } = ferry.leadCaption;
      const widths = [...picture.srcset.matchAll(/ (\d+)w/g)].map(([, width]) => Number(width));
      expect(widths).toEqual([...widths].sort((a, b) => a - b));
      expect(widths.at(-1)).toBe(1600);
      for (const part of picture.srcset.split(', ')) {
        const [url] = part.split(' ');
        const { status, headers } = await fetch(url.replace(/^https?:\/\/[^/]+/, newsroom.url));
        expect([url, status, headers.get('content-type')]).toEqual([url, 200, 'image/jpeg']);
      }
    });

    it('is asked for by its outlet where several have its slug', async () => {
      const either = await newsroom.read('/api/sections/by-slug/arts');
      expect([either.status, either.body.error.message]).toEqual([
        400,
        expect.stringContaining('"outlet"'),
      ]);
      expect(headlines(await page('/api/sections/by-slug/arts?outlet=courier'))).toEqual(['Opera']);
      expect(headlines(await page('/api/sections/by-slug/arts?outlet=other'))).toEqual([]);
      expect((await newsroom.read('/api/sections/by-slug/news?outlet=other')).status).toBe(404);
      expect((await newsroom.read('/api/sections/by-slug/nothing')).status).toBe(404);
    });

    it.each([
      'page=0',
      'page=101&pageSize=100',
      'pageSize=101',
      'locale=xx',
      'outlet[]=a',
      'status=draft',
      'sort=name',
    ])('refuses %s', async (query) => {
      expect((await newsroom.read(`/api/sections/by-slug/news?${query}`)).status).toBe(400);
    });

    it('is answered from memory, whatever campaigns add, until a write touches it', async () => {
      const ask = async (path: string) => {
        const response = await fetch(`${newsroom.url}${path}`);
        return { cache: response.headers.get('X-Cache'), body: await response.json() };
      };
      const path = '/api/sections/by-slug/news';
      await ask(path);
      expect((await ask(`${path}?utm_source=x`)).cache).toBe('HIT');
      await story('Flood', 'quay', 5);
      expect(headlines((await ask(path)).body)[0]).toBe('Flood');
      await send('PUT', `/api/image-captions/${id.caption}`, { caption: 'The ferry on Tuesday' });
      expect(JSON.stringify((await ask(path)).body)).toContain('on Tuesday');
      await send('PUT', `/api/sections/${id.quay}`, { name: 'New quay' });
      expect(JSON.stringify((await ask(path)).body)).toContain('New quay');
      await newsroom.strapi
        .documents('plugin::newsroom.article')
        .unpublish({ documentId: String(id.Flood), locale: 'en' });
      expect(headlines((await ask(path)).body)).toEqual(['Ferry', 'Crane', 'Council']);
    });

    it('leads from a slug that it gave up to the present one', async () => {
      await send('PUT', `/api/sections/${id.harbour}`, { slug: 'port' });
      const moved = await newsroom.read('/api/sections/by-slug/harbour?page=1');
      expect([moved.status, moved.headers.get('Location'), moved.body]).toEqual([
        301,
        '/api/sections/by-slug/port?page=1',
        { data: null, meta: { slug: 'port', location: '/api/sections/by-slug/port?page=1' } },
      ]);
      await send('PUT', `/api/outlets/${id.courier}`, { slug: 'post' });
      const both = await newsroom.read('/api/sections/by-slug/harbour?outlet=courier');
      expect([both.status, both.headers.get('Location')]).toEqual([
        301,
        '/api/sections/by-slug/port?outlet=post',
      ]);
      await send('PUT', `/api/outlets/${id.courier}`, { slug: 'courier' });
      await send('PUT', `/api/sections/${id.harbour}`, { slug: 'harbour' });
    });

    it('takes as many statements however deep its sections are', async () => {
      const count = async (slug: string) => {
        let sent = 0;
        const { connection } = newsroom.strapi.db;
        const note = () => {
          sent += 1;
        };
        connection.on('query', note);
        // Past the memory, which would answer without any.
        const response = await fetch(`${newsroom.url}/api/sections/by-slug/${slug}`, {
          headers: { Cookie: 'session=1' },
        });
        connection.removeListener('query', note);
        return { sent, stories: headlines(await response.json()).length };
      };
      await make('level0', '/api/sections', { name: 'Level 0', outlet: id.courier });
      await story('At the top', 'level0', 6);
      await count('level-0');
      const flat = await count('level-0');
      for (let level = 1; level < DEEP; level += 1) {
        await make(`level${level}`, '/api/sections', {
          name: `Level ${level}`,
          parent: id[`level${level - 1}`],
        });
        await story(`At ${level}`, `level${level}`, 6 + level);
      }
      await count('level-0');
      expect([flat.stories, await count('level-0')]).toEqual([
        1,
        { sent: flat.sent, stories: DEEP },
      ]);
    });
  });

  describe('an outlet', () => {
    it('tells its site all that it needs to start', async () => {
      const { data } = await page('/api/outlets/by-slug/courier?locale=ar');
      expect(data).toMatchObject({
        documentId: id.courier,
        name: 'البريد',
        slug: 'courier',
        locale: 'ar',
        direction: 'rtl',
        language: 'en',
        address: 'https://courier.example',
        logo: { mimeType: 'image/png' },
        languages: [
          { locale: 'en', name: 'Courier', direction: 'ltr' },
          { locale: 'ar', name: 'البريد', direction: 'rtl' },
        ],
      });
      expect(data.sections[0]).toMatchObject({
        name: 'أخبار',
        subsections: [{ slug: 'harbour', subsections: [{ slug: 'quay', subsections: [] }] }],
      });
      expect(data.sections.map(({ slug }: { slug: string }) => slug)).toEqual(
        expect.arrayContaining(['news', 'arts'])
      );
      const addresses: string[] = [
        ...Object.values<string>(data.addresses),
        ...data.languages.flatMap(({ feeds }: { feeds: Record<string, string> }) =>
          Object.values(feeds)
        ),
      ];
      expect(addresses).toHaveLength(7 + 6);
      for (const address of addresses) {
        const { pathname, search } = new URL(address);
        expect([address, (await newsroom.read(pathname + search)).status]).toEqual([address, 200]);
      }
    });

    it('names the languages it has stories in, and no other', async () => {
      const { data } = await page('/api/outlets/by-slug/other');
      expect([data.languages, data.sections.length]).toEqual([[], 1]);
      await make('abroad', '/api/articles', { headline: 'Abroad', section: id.artsOfOther });
      expect((await page('/api/outlets/by-slug/other')).data.languages).toMatchObject([
        { locale: 'en' },
      ]);
    });

    it('leads from a slug that it gave up to the present one, and is not found where none is', async () => {
      await send('PUT', `/api/outlets/${id.other}`, { slug: 'another' });
      const moved = await newsroom.read('/api/outlets/by-slug/other?locale=en');
      expect([moved.status, moved.headers.get('Location')]).toEqual([
        301,
        '/api/outlets/by-slug/another?locale=en',
      ]);
      expect((await newsroom.read('/api/outlets/by-slug/nobody')).status).toBe(404);
      expect((await newsroom.read('/api/outlets/by-slug/another?locale=xx')).status).toBe(400);
    });

    it('says nothing of mirrors’ sources, nor of anything private', async () => {
      await send('PUT', `/api/outlets/${id.courier}`, {
        mirrorSources: [{ url: 'https://hidden-source.example/list.json' }],
      });
      expect(JSON.stringify(await page('/api/outlets/by-slug/courier'))).not.toContain('hidden');
    });
  });
});

describe('a newsroom without an index of its articles', () => {
  it('counts the stories of a section all the same', async () => {
    const newsroom = await startNewsroom({
      options: { publicRead: true, reads: { fast: false } },
    });
    try {
      const section = (await newsroom.call('POST', '/api/sections', { data: { name: 'News' } }))
        .body.data.documentId;
      await newsroom.call('POST', '/api/articles', { data: { headline: 'Ferry', section } });
      const { body } = await newsroom.read('/api/sections/by-slug/news');
      expect(body.meta.pagination.total).toBe(1);
      expect(body.data.outlet).toBeNull();
    } finally {
      await newsroom.stop();
    }
  });
});
