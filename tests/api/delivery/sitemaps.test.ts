import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { Readable } from 'node:stream';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { uploadPicture } from '../../support/picture';
import { xmlFaults } from '../../support/validators';

const ARTICLE = 'plugin::newsroom.article';

describe('sitemaps', () => {
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
  /** A story that came out in the past, as an archive's does. */
  const archived = async (name: string, firstPublishedAt: string, more: object = {}) => {
    const draft = await newsroom.strapi.documents(ARTICLE).create({
      data: { headline: name, section: id.news, ...more } as never,
    });
    await newsroom.strapi.db.query(ARTICLE).updateMany({
      where: { documentId: draft.documentId },
      data: { firstPublishedAt: new Date(firstPublishedAt) },
    });
    await newsroom.strapi.documents(ARTICLE).publish({ documentId: draft.documentId });
    id[name] = draft.documentId;
  };
  /** The text of an answer, checked for its validity on the way. */
  const text = async (path: string) => {
    const response = await fetch(`${newsroom.url}/api/sitemaps/${path}`);
    const body = await response.text();
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${body}`);
    expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect(await xmlFaults(body, 'sitemap')).toEqual([]);
    return body;
  };
  const entries = async (path: string) => parseSitemap(Readable.from([await text(path)]));
  const parts = async (outlet = 'courier') =>
    (await parseSitemapIndex(Readable.from([await text(`${outlet}.xml`)]))).map(({ url }) =>
      url.replace(/^.*\/sitemaps\//, '')
    );
  const thisMonth = new Date().toISOString().slice(0, 7);

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar', 'zh-Hant-TW'] });
    const image = await uploadPicture(newsroom);
    await make('courier', '/api/outlets', {
      name: 'The Courier & Sons',
      names: [{ language: 'ar', name: 'البريد' }],
      slug: 'courier',
      language: 'en',
      address: 'https://courier.example',
      articlePath: '/{locale}/{slug}',
    });
    await make('quiet', '/api/outlets', { name: 'Quiet', address: 'https://quiet.example' });
    await make('nowhere', '/api/outlets', { name: 'Nowhere' });
    await make('news', '/api/sections', { name: 'News', outlet: id.courier });
    await archived('First of old', '2019-02-28T23:59:59Z');
    await archived('Second of old', '2019-03-01T00:00:00Z');
    await archived('Third of old', '2019-03-05T12:00:00Z');
    await make('ferry', '/api/articles', { headline: 'Ferry ]]> & quay', section: id.news });
    await send('PUT', `/api/articles/${id.ferry}?locale=ar`, {
      headline: 'العبارة',
      slug: 'العبارة',
      section: id.news,
    });
    await send('PUT', `/api/articles/${id.ferry}?locale=zh-Hant-TW`, {
      headline: '渡輪',
      section: id.news,
    });
    const caption = { image, article: id.ferry };
    await send('POST', '/api/image-captions', { ...caption, caption: 'The ferry & sea' });
    await send('POST', '/api/image-captions?status=draft', {
      article: id.ferry,
      caption: 'Wolfsbane',
      image: await uploadPicture(newsroom, 'secret.png'),
    });
    await send('POST', '/api/articles?status=draft', {
      headline: 'Quillfeather denies',
      section: id.news,
    });
  });
  afterAll(() => newsroom.stop());

  it('have a part for each month, and the news', async () => {
    expect(await parts()).toEqual([
      'courier/2019-02.xml',
      'courier/2019-03.xml',
      `courier/${thisMonth}.xml`,
      'courier/news.xml',
    ]);
    const index = await parseSitemapIndex(Readable.from([await text('courier.xml')]));
    const base = String(newsroom.strapi.config.get('server.absoluteUrl'));
    expect(index[0]?.url).toBe(`${base}/api/sitemaps/courier/2019-02.xml`);
    expect(index[0]?.lastmod).toBe('2019-02-28T23:59:59.000Z');
    expect((await entries('courier/2019-02.xml')).map(({ url }) => url)).toEqual([
      'https://courier.example/en/first-of-old',
    ]);
    expect((await entries('courier/2019-03.xml')).map(({ url }) => url)).toEqual([
      'https://courier.example/en/second-of-old',
      'https://courier.example/en/third-of-old',
    ]);
  });

  it('name each language of a story with all the others, and its public pictures', async () => {
    const urls = await entries(`courier/${thisMonth}.xml`);
    expect(urls.map(({ url }) => url)).toEqual([
      'https://courier.example/en/ferry-greater-and-quay',
      `https://courier.example/ar/${encodeURIComponent('العبارة')}`,
      'https://courier.example/zh-Hant-TW/du-lun',
    ]);
    for (const { links } of urls) {
      expect(links.map(({ lang, url }) => [lang, url])).toEqual([
        ['ar', urls[1]?.url],
        ['en', urls[0]?.url],
        ['zh-Hant-TW', urls[2]?.url],
      ]);
    }
    expect(urls[0]?.img).toHaveLength(1);
    expect(urls[0]?.img[0]?.url).toMatch(/^https?:\/\/[^/]+\/uploads\/harbour/);
    expect(await text(`courier/${thisMonth}.xml`)).not.toMatch(/secret|quillfeather/i);
  });

  it('leave the parts of other months as they are when a story comes or changes', async () => {
    const before = await text('courier/2019-03.xml');
    await make('new', '/api/articles', { headline: 'New', section: id.news });
    await send('PUT', `/api/articles/${id['First of old']}`, { headline: 'First, changed' });
    expect(await text('courier/2019-03.xml')).toBe(before);
    const [first] = await entries('courier/2019-02.xml');
    expect(first?.lastmod?.slice(0, 4)).toBe(thisMonth.slice(0, 4));
    await send('DELETE', `/api/articles/${id.new}`);
    expect(await text(`courier/${thisMonth}.xml`)).not.toContain('/new<');
  });

  it('have the news of the last two days, each in its language', async () => {
    await archived('Of yesterday', new Date(Date.now() - 47 * 3_600_000).toISOString());
    await archived('Of last week', new Date(Date.now() - 49 * 3_600_000).toISOString());
    const news = (await entries('courier/news.xml')).map((entry) => entry.news);
    expect(news.map((each) => [each?.title, each?.publication])).toEqual([
      ['渡輪', { name: 'The Courier & Sons', language: 'zh-tw' }],
      ['العبارة', { name: 'البريد', language: 'ar' }],
      ['Ferry ]]> & quay', { name: 'The Courier & Sons', language: 'en' }],
      ['Of yesterday', { name: 'The Courier & Sons', language: 'en' }],
    ]);
    await send('DELETE', `/api/articles/${id['Of yesterday']}`);
    await send('DELETE', `/api/articles/${id['Of last week']}`);
  });

  it('of an outlet without stories are valid and name its front page', async () => {
    expect(await parts('quiet')).toEqual(['quiet/news.xml']);
    expect((await entries('quiet/news.xml')).map(({ url }) => url)).toEqual([
      'https://quiet.example/',
    ]);
  });

  it('go on in the same order over many stories of one moment', async () => {
    const { strapi } = newsroom;
    await make('wire', '/api/outlets', { name: 'Wire', address: 'https://wire.example' });
    await make('feed', '/api/sections', { name: 'Wire', outlet: id.wire });
    const many = 1203;
    const now = new Date();
    const moment = new Date('2020-05-05T05:05:05.555Z');
    const section = await strapi.db
      .query('plugin::newsroom.section')
      .findOne({ where: { documentId: id.feed } });
    const articles = strapi.db.query(ARTICLE);
    // Together, as the URLs that the outlet's creation renews behind it are those of no story half there.
    await strapi.db.transaction(async ({ trx }) => {
      for (let start = 0; start < many; start += 100) {
        const numbers = Array.from({ length: Math.min(100, many - start) }, (_, at) => start + at);
        await articles.createMany({
          data: numbers.map((number) => ({
            documentId: `doc-${number}`,
            headline: `Wire ${number}`,
            slug: `wire-${number}`,
            locale: 'en',
            publishedAt: now,
            firstPublishedAt: moment,
            contentModifiedAt: moment,
            canonicalUrl: `https://wire.example/${number}`,
          })),
        });
      }
      const rows = await articles.findMany({
        select: ['id'],
        where: { documentId: { $startsWith: 'doc-' } },
      });
      const links = rows.map((row) => ({ article_id: row.id, section_id: section.id }));
      for (let start = 0; start < many; start += 100) {
        await strapi.db
          .getConnection('newsroom_articles_section_lnk')
          .insert(links.slice(start, start + 100))
          .transacting(trx);
      }
    });
    await strapi.plugin('newsroom').service('listings').rebuild();
    const urls = (await entries('wire/2020-05.xml')).map(({ url }) => url);
    expect(urls).toHaveLength(many);
    expect(new Set(urls).size).toBe(many);
    await articles.deleteMany({ where: { documentId: { $startsWith: 'doc-' } } });
    await strapi.plugin('newsroom').service('listings').rebuild();
    expect(await parts('wire')).toEqual(['wire/news.xml']);
  });

  it('answer what is not there with 404, and what cannot be meant with 400', async () => {
    for (const [path, status] of [
      ['nobody.xml', 404],
      ['nowhere.xml', 404],
      ['courier.txt', 404],
      ['courier/2019-01.xml', 404],
      ['courier/2019-13.xml', 404],
      ['courier/2019-03-2.xml', 404],
      ['courier/2019-03-1.xml', 404],
      ['courier/anything.xml', 404],
      ['courier.xml?page=2', 400],
      ['courier/news.xml?locale=en', 400],
    ] as const) {
      const { status: seen, body } = await newsroom.read(`/api/sitemaps/${path}`);
      expect([path, seen]).toEqual([path, status]);
      expect(body.error.message).not.toBe('');
    }
  });
});
