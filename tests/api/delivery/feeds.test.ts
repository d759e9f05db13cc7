/** @database any */

import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { readByFeedParser, readByFeedsmith, readBySax } from '../../support/feedReaders';
import { uploadPicture } from '../../support/picture';
import { jsonFeedFaults, xmlFaults } from '../../support/validators';

const TYPES = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

const HOSTILE = [
  'Mayor ]]> says <b>"no"</b> & \'yes\' &amp; &lt;',
  'Control \u0001\u0008\u000b\u001f\u007f\ufffe characters',
  'Emoji 👩🏽‍🚒 and flags 🇳🇴',
  '‏القدس‎ and right-to-left ⁧marks⁩',
];

const PARAGRAPH = (text: string, more: object[] = []) => ({
  type: 'paragraph',
  children: [{ type: 'text', text }, ...more],
});

describe('feeds', () => {
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
  /** The text of an answer, as it came. */
  const text = async (path: string) => {
    const response = await fetch(`${newsroom.url}/api/feeds/${path}`);
    const body = await response.text();
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${body}`);
    return body;
  };
  const json = async (path: string) => JSON.parse(await text(path));
  const refusal = async (path: string) => {
    const { status, body } = await newsroom.read(`/api/feeds/${path}`);
    return { status, message: String(body.error?.message) };
  };

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
    const image = await uploadPicture(newsroom);
    await make('courier', '/api/outlets', {
      name: 'The Courier & Sons',
      names: [{ language: 'ar', name: 'البريد' }],
      slug: 'courier',
      language: 'en-GB',
      address: 'https://courier.example',
      articlePath: '/{locale}/{slug}',
      logo: await uploadPicture(newsroom, 'logo.png'),
      usageTerms: { copyrightNotice: '© The Courier <all>', tdmReservation: 'reserved' },
    });
    await make('quiet', '/api/outlets', { name: 'Quiet', address: 'https://quiet.example' });
    await make('nowhere', '/api/outlets', { name: 'Nowhere' });
    await make('news', '/api/sections', {
      name: 'News',
      names: [{ language: 'ar', name: 'أخبار' }],
      outlet: id.courier,
    });
    await make('local', '/api/sections', { name: 'Local', parent: id.news });
    await make('sport', '/api/sections', { name: 'Sport', outlet: id.courier });
    for (const [index, headline] of HOSTILE.entries()) {
      await make(`hostile${index}`, '/api/articles', { headline, section: id.sport });
    }
    await make('ferry', '/api/articles', {
      headline: 'Ferry stands still',
      kicker: 'Harbour',
      standfirst: 'Nobody & nothing moves.',
      section: id.local,
      authors: [{ name: 'Ida Holm', uri: 'https://courier.example/ida' }, { name: 'Ola <Nord>' }],
      subjects: [{ name: 'Transport' }],
      edNote: 'Nightjar says call back',
      corrections: [
        { type: 'correction', text: 'It was <two> ferries.', date: '2026-03-02T23:30:00-05:00' },
      ],
    });
    const caption = { image, article: id.ferry, creditLine: 'Ida Holm/Courier', position: 1 };
    await send('POST', '/api/image-captions', {
      ...caption,
      caption: 'The quay & the sea',
      key: 'quay',
      altText: 'A "quay"',
      creator: 'Ida Holm',
      copyrightNotice: '© Ida Holm 2026',
      webStatementOfRights: 'https://courier.example/rights',
    });
    await send('POST', '/api/image-captions', {
      ...caption,
      image: await uploadPicture(newsroom, 'ferry.png'),
      caption: 'The ferry',
      key: 'lead',
      role: 'lead',
      position: 2,
    });
    const hidden = await send('POST', '/api/image-captions', {
      ...caption,
      caption: 'Wolfsbane at the gate',
      key: 'unapproved',
    });
    // Held back: it would come out with its story otherwise.
    const { documentId } = hidden;
    await newsroom.strapi.documents('plugin::newsroom.image-caption').unpublish({ documentId });
    await send('PUT', `/api/articles/${id.ferry}`, {
      body: [
        {
          __component: 'newsroom.text',
          text: [
            PARAGRAPH('Ferries <script>alert(1)</script> stood.\nStill ]]>', [
              {
                type: 'link',
                url: '/about',
                children: [{ type: 'text', text: 'About', bold: true }],
              },
            ]),
            { type: 'heading', level: 2, children: [{ type: 'text', text: 'Why' }] },
          ],
        },
        { __component: 'newsroom.figure', captionKey: 'quay' },
        { __component: 'newsroom.figure', captionKey: 'unapproved' },
        { __component: 'newsroom.quote', text: 'It blew.', attribution: 'The "master"' },
        { __component: 'newsroom.embed', url: 'https://video.example/1', title: 'The film' },
      ],
    });
    await send('PUT', `/api/articles/${id.ferry}?locale=ar`, {
      headline: 'العبارة متوقفة',
      slug: 'العبارة',
      section: id.local,
      body: [{ __component: 'newsroom.quote', text: 'هبّت الريح.' }],
      corrections: [{ type: 'correction', text: 'عبارتان.', date: '2026-03-02T00:00:00Z' }],
    });
    await send('PUT', `/api/articles/${id.ferry}?status=draft`, { headline: 'Zephyrine resigns' });
    await send('POST', '/api/articles?status=draft', {
      headline: 'Quillfeather denies',
      section: id.local,
    });
  });
  afterAll(() => newsroom.stop());

  it('are valid in each format, of an outlet, a section, a language, and of nothing', async () => {
    for (const path of ['courier', 'courier/local', 'courier/sport', 'quiet']) {
      for (const query of ['', '?locale=ar', '?pageSize=2']) {
        expect(await xmlFaults(await text(`${path}.rss${query}`), 'rss')).toEqual([]);
        expect(await xmlFaults(await text(`${path}.atom${query}`), 'atom')).toEqual([]);
        expect(jsonFeedFaults(await json(`${path}.json${query}`))).toEqual([]);
      }
    }
    expect((await json('quiet.json')).items).toEqual([]);
  });

  it('are refused by those validators when they are broken', async () => {
    const rss = await text('courier.rss');
    const atom = await text('courier.atom');
    expect(await xmlFaults(rss.replace('<guid ', '<gid '), 'rss')).not.toEqual([]);
    expect(await xmlFaults(rss.replace(/ GMT</, ' +0000<'), 'rss')).not.toEqual([]);
    expect(await xmlFaults(atom.replace(/<id>.*?<\/id>/, ''), 'atom')).not.toEqual([]);
    expect(await xmlFaults(atom.replace('</feed>', ''), 'atom')).not.toEqual([]);
    expect(jsonFeedFaults({ ...(await json('courier.json')), items: [{}] })).not.toEqual([]);
  });

  it('are read alike by independent parsers, hostile headlines included', async () => {
    const { items } = await json('courier.json');
    const expected = items.map(
      (item: { title: string; id: string; url: string; date_published: string }) => ({
        title: item.title.replace(/\s+/g, ' '),
        id: item.id,
        link: item.url,
        // RSS has no fractions of a second.
        published: item.date_published.slice(0, 19),
      })
    );
    expect(expected).toHaveLength(HOSTILE.length + 1);
    const withoutTitle = ({ title: _title, ...item }: { title: string }) => item;
    for (const format of ['rss', 'atom']) {
      const xml = await text(`courier.${format}`);
      for (const read of [readByFeedParser(xml), await readBySax(xml), readByFeedsmith(xml)]) {
        const seen = read.map(({ published, ...item }) => ({
          ...item,
          published: published.slice(0, 19),
        }));
        expect(seen.map(withoutTitle)).toEqual(expected.map(withoutTitle));
      }
    }
    const titles = items.map(({ title }: { title: string }) => title);
    expect(titles).toContain(HOSTILE[0]);
    expect(titles).toContain('Control  characters');
    expect(titles).toContain(HOSTILE[2]);
    expect(titles).toContain(HOSTILE[3]);
    for (const format of ['rss', 'atom']) {
      const read = readByFeedsmith(await text(`courier.${format}`));
      expect(read.map(({ title }) => title)).toEqual(titles);
    }
  });

  it('have the type of their format, and say what machines may do', async () => {
    for (const [format, type] of Object.entries(TYPES)) {
      const { headers } = await newsroom.read(`/api/feeds/courier.${format}`);
      expect(headers.get('content-type')).toBe(type);
      expect(headers.get('content-language')).toBe('en');
      expect(headers.get('tdm-reservation')).toBe('1');
      const quiet = await newsroom.read(`/api/feeds/quiet.${format}`);
      expect(quiet.headers.get('tdm-reservation')).toBeNull();
    }
  });

  it('have the story whole: text, pictures with words and credits, corrections first', async () => {
    const { items } = await json('courier/news.json');
    const [ferry] = items;
    const html: string = ferry.content_html;
    expect(ferry.title).toBe('Ferry stands still');
    expect(ferry.url).toBe('https://courier.example/en/ferry-stands-still');
    expect(html).toMatch(
      /^<p class="correction"><strong>Correction, March 3, 2026:<\/strong> It was &lt;two&gt; ferries\.<\/p><figure>/
    );
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; stood.<br>Still ]]&gt;');
    expect(html).toContain('<a href="https://courier.example/about"><strong>About</strong></a>');
    expect(html).toContain('alt="A &quot;quay&quot;"');
    expect(html).toContain(
      '<figcaption>The quay &amp; the sea <small>Ida Holm/Courier</small></figcaption>'
    );
    expect(html.indexOf('The ferry')).toBeLessThan(html.indexOf('stood.'));
    expect(html.indexOf('The quay')).toBeGreaterThan(html.indexOf('stood.'));
    expect(html).toContain('<p><a href="https://video.example/1">The film</a></p>');
    expect(ferry.summary).toBe(
      'Correction, March 3, 2026: It was <two> ferries.\nNobody & nothing moves.'
    );
    expect(ferry.authors).toEqual([
      { name: 'Ida Holm', url: 'https://courier.example/ida' },
      { name: 'Ola <Nord>' },
    ]);
    expect(ferry.tags).toEqual(['News', 'Local', 'Transport']);
    const base = String(newsroom.strapi.config.get('server.absoluteUrl'));
    expect(ferry.image.startsWith(`${base}/uploads/`)).toBe(true);
    expect(ferry._newsroom).toMatchObject({
      kicker: 'Harbour',
      corrections: [{ type: 'correction', date: '2026-03-03T04:30:00.000Z' }],
      captions: [{ altText: 'A "quay"', creditLine: 'Ida Holm/Courier' }, { role: 'lead' }],
      localizations: [{ locale: 'ar', url: expect.stringContaining('/ar/') }],
    });
  });

  it('hand on a text with & and < as it was written, without white space around it', async () => {
    for (const file of ['courier/sport.rss', 'courier/sport.atom', 'courier/local.rss']) {
      const xml = await text(file);
      expect(xml).toContain('<![CDATA[');
      // Readers such as rss-parser take what stands around a CDATA section for text.
      const around = xml.split(/<!\[CDATA\[[^]*?\]\]>/);
      expect(around.slice(1).filter((behind) => !/^(?:<|$)/.test(behind))).toEqual([]);
      expect(around.slice(0, -1).filter((before) => !/(?:>|^)$/.test(before))).toEqual([]);
    }
  });

  it('have the same in the modules of RSS and Atom', async () => {
    const rss = await text('courier/local.rss');
    expect(rss).toContain('<dc:creator>Ida Holm</dc:creator>');
    expect(rss).toContain('<category domain="urn:newsroom:correction">correction</category>');
    expect(rss).toContain('<category domain="https://courier.example">News/Local</category>');
    expect(rss).toMatch(/<media:content [^>]*type="image\/png" medium="image"/);
    expect(rss).toContain('<media:credit>Courier</media:credit>');
    expect(rss).toContain('<media:credit role="photographer">Ida Holm</media:credit>');
    expect(rss).toContain(
      '<media:copyright url="https://courier.example/rights">© Ida Holm 2026</media:copyright>'
    );
    const atom = await text('courier/local.atom');
    expect(atom).toContain('<category term="correction" scheme="urn:newsroom:correction"/>');
    expect(atom).toContain(
      '<category term="news/local" scheme="https://courier.example" label="Local"/>'
    );
    expect(atom).toMatch(
      /<link href="https:\/\/courier\.example\/ar\/[^"]+" rel="related" [^>]*hreflang="ar"/
    );
    expect(atom).toMatch(/<rights type="text"><!\[CDATA\[© The Courier <all>\]\]>/);
  });

  it('run from right to left where the language does', async () => {
    const feed = await json('courier.json?locale=ar');
    expect(feed.title).toBe('البريد');
    expect(feed.language).toBe('ar');
    expect(feed.items).toHaveLength(1);
    expect(feed.items[0].content_html).toMatch(
      /^<div dir="rtl" lang="ar"><p class="correction"><strong>تصحيح, /
    );
    expect(feed.items[0].url).toBe(`https://courier.example/ar/${encodeURIComponent('العبارة')}`);
    expect(feed.items[0].tags).toEqual(['أخبار', 'Local']);
  });

  it('lead from page to page, each story once', async () => {
    const seen: string[] = [];
    let url: string | undefined = '/api/feeds/courier.json?pageSize=2';
    let pages = 0;
    while (url) {
      const { body } = await newsroom.read(url);
      seen.push(...body.items.map((item: { id: string }) => item.id));
      url = body.next_url && new URL(body.next_url).pathname + new URL(body.next_url).search;
      pages += 1;
    }
    expect(pages).toBe(3);
    expect(new Set(seen).size).toBe(HOSTILE.length + 1);
    expect(seen).toHaveLength(HOSTILE.length + 1);
    const atom = await text('courier.atom?pageSize=2&page=2');
    const base = String(newsroom.strapi.config.get('server.absoluteUrl'));
    const links = [...atom.matchAll(/^ {2}<link href="([^"]+)" rel="(\w+)"/gm)].map(
      ([, href, rel]) => [rel, href?.replaceAll('&amp;', '&')]
    );
    expect(links).toEqual([
      ['self', `${base}/api/feeds/courier.atom?pageSize=2&page=2`],
      ['alternate', 'https://courier.example'],
      ['first', `${base}/api/feeds/courier.atom?pageSize=2`],
      ['previous', `${base}/api/feeds/courier.atom?pageSize=2`],
      ['next', `${base}/api/feeds/courier.atom?pageSize=2&page=3`],
    ]);
  });

  it('keep the identity of a story when its slug and section change', async () => {
    await make('moving', '/api/articles', { headline: 'Moving', section: id.sport });
    const before = (await json('courier/sport.json')).items[0];
    await send('PUT', `/api/articles/${id.moving}`, { slug: 'moved', section: id.local });
    const after = (await json('courier/local.json')).items[0];
    expect(after.id).toBe(before.id);
    expect(after.url).not.toBe(before.url);
    await send('DELETE', `/api/articles/${id.moving}`);
  });

  it('have nothing that is not public, before and after it was', async () => {
    const secrets = /Nightjar|Wolfsbane|Zephyrine|Quillfeather/;
    for (const format of ['rss', 'atom', 'json']) {
      expect(await text(`courier.${format}`)).not.toMatch(secrets);
    }
    await make('gone', '/api/articles', { headline: 'Gone', section: id.news });
    expect(await text('courier.rss')).toContain('<title>Gone</title>');
    await newsroom.strapi
      .documents('plugin::newsroom.article')
      .unpublish({ documentId: String(id.gone) });
    expect(await text('courier.rss')).not.toContain('Gone');
  });

  it('take no name of a host from a request', async () => {
    const response = await fetch(`${newsroom.url}/api/feeds/courier.rss`, {
      headers: { 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil.example' },
    });
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('evil.example');
  });

  it('answer what is not there with 404, and what cannot be meant with 400', async () => {
    expect(await refusal('nobody.rss')).toEqual({
      status: 404,
      message: 'There is no outlet of this name.',
    });
    expect(await refusal('courier/nothing.rss')).toMatchObject({ status: 404 });
    expect(await refusal('courier.txt')).toEqual({
      status: 404,
      message: 'There is no such format. End the address with .rss, .atom, .json.',
    });
    expect((await refusal('nowhere.rss')).message).toMatch(/no web address yet/);
    expect(await refusal('courier.rss?page=99')).toMatchObject({ status: 404 });
    for (const query of [
      'page=0',
      'page=-1',
      'page=1.5',
      'page=x',
      'page=1&page=2',
      'pageSize=101',
      'page=10000&pageSize=100',
      'locale=xx',
      'locale[a]=en',
      'status=draft',
    ]) {
      expect([query, (await refusal(`courier.rss?${query}`)).status]).toEqual([query, 400]);
    }
  });
});

describe('feeds for whom they are', () => {
  let newsroom: Newsroom;
  afterEach(() => newsroom.stop());

  const prepare = async (options: Record<string, unknown>, prefix = '') => {
    newsroom = await startNewsroom({ options });
    await newsroom.call('POST', `/api${prefix}/outlets`, {
      data: { name: 'Courier', address: 'https://courier.example' },
    });
  };

  it('are for those only who may read the stories', async () => {
    await prepare({ publicRead: true });
    const paths = ['feeds/courier.rss', 'sitemaps/courier.xml', 'robots/courier.txt'];
    const statuses = () =>
      Promise.all(paths.map(async (path) => (await newsroom.read(`/api/${path}`)).status));
    const permissions = newsroom.strapi.db.query('plugin::users-permissions.permission');
    expect(await statuses()).toEqual([200, 200, 200]);
    await permissions.deleteMany({ where: { action: 'plugin::newsroom.article.find' } });
    expect(await statuses()).toEqual([403, 403, 200]);
    await permissions.deleteMany({ where: { action: { $contains: 'newsroom' } } });
    const { status } = await newsroom.read('/api/articles');
    expect(status).not.toBe(200);
    expect(await statuses()).toEqual([status, status, status]);
    for (const path of paths) {
      expect([path, (await newsroom.call('GET', `/api/${path}`)).status]).toEqual([path, 200]);
    }
  });

  it('stand behind the prefix of the host, also in their links', async () => {
    await prepare({ publicRead: true, routePrefix: '/newsroom' }, '/newsroom');
    const { status, body } = await newsroom.read('/api/newsroom/feeds/courier.rss');
    expect(status).toBe(200);
    expect(body).toContain('/api/newsroom/feeds/courier.rss" rel="self"');
    expect((await newsroom.read('/api/feeds/courier.rss')).status).toBe(404);
  });
});
