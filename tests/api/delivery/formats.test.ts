/** @database any */

import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';
import { buildStoryWorld, SECRETS } from '../../support/storyWorld';
import { ninjsFaults } from '../../support/validators';

const ARTICLE = 'plugin::newsroom.article';
const SLUGLINE = 'COUNCIL-MAYOR';
const HEADLINE = 'Mayor </script> says "no" & <b>leaves</b>';
const PAGE = 'https://courier.example/en/harbour/mayor-says-no';

describe('the formats of a story', () => {
  let newsroom: Newsroom;
  let world: Awaited<ReturnType<typeof buildStoryWorld>>;
  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
    world = await buildStoryWorld(newsroom);
  });
  afterAll(() => newsroom.stop());

  const read = (path: string) => newsroom.read(`/api${path}`);
  const found = async (path: string) => {
    const { status, body } = await read(path);
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  const oembed = (url: string, more = '') => read(`/oembed?url=${encodeURIComponent(url)}${more}`);

  describe('descriptions on the generated answers', () => {
    it('are added to every article when asked for, and are what their own addresses say', async () => {
      const own = await found('/articles/by-slug/mayor-says-no/json-ld');
      const tags = (await found('/articles/by-slug/mayor-says-no/open-graph')).data.tags;
      const asked = 'jsonLd=true&openGraph=true';
      const bySlug = (await found(`/articles/by-slug/mayor-says-no?${asked}`)).data;
      const byId = (await found(`/articles/${world.story}?${asked}`)).data;
      const list = (await found(`/articles?${asked}&fields[0]=headline&sort=headline`)).data;
      const inList = list.find(
        ({ documentId }: { documentId: string }) => documentId === world.story
      );
      for (const entry of [bySlug, byId, inList]) {
        expect(entry.headline).toBe(HEADLINE);
        expect(entry.jsonLd).toEqual(own);
        expect(entry.openGraph).toEqual(tags);
      }
      expect(list).toHaveLength(2);
      for (const entry of list) expect(entry.jsonLd['@type']).toBe('NewsArticle');
    });

    it('are not there when not asked for, and leave the rest of the answer as it is', async () => {
      const path = `/articles/${world.story}?populate=section`;
      const plain = await found(path);
      expect(plain.data).not.toHaveProperty('jsonLd');
      expect(await found(`${path}&jsonLd=false`)).toEqual(plain);
      const { jsonLd, ...rest } = (await found(`${path}&jsonLd=true`)).data;
      expect(jsonLd.headline).toBe(HEADLINE);
      expect(rest).toEqual(plain.data);
    });

    it('are null for a draft that is read with a token', async () => {
      const { body } = await newsroom.call(
        'GET',
        `/api/articles/${world.unpublished}?status=draft&jsonLd=true&openGraph=true`
      );
      expect(body.data).toMatchObject({ jsonLd: null, openGraph: null });
    });

    it.each(['jsonLd=yes', 'jsonLd=', 'openGraph[a]=true', 'jsonLd=true&jsonLd=true'])(
      'are refused for a value that is none: %s',
      async (query) => {
        for (const path of [
          '/articles',
          `/articles/${world.story}`,
          '/articles/by-slug/pier-closed',
        ]) {
          const { status, body } = await read(`${path}?${query}`);
          expect([status, body.error.name]).toEqual([400, 'ValidationError']);
        }
      }
    );
  });

  describe('Open Graph', () => {
    it('has the tags in their order, and the same as HTML that holds', async () => {
      const { tags, html } = (await found('/articles/by-slug/mayor-says-no/open-graph')).data;
      const value = (key: string) => tags.find((tag: { key: string }) => tag.key === key)?.content;
      expect(tags.slice(0, 3)).toEqual([
        { attribute: 'property', key: 'og:type', content: 'article' },
        { attribute: 'property', key: 'og:title', content: HEADLINE },
        { attribute: 'property', key: 'og:description', content: 'The vote is off.' },
      ]);
      const keys = tags.map(({ key }: { key: string }) => key);
      expect(keys.indexOf('og:image:alt')).toBeGreaterThan(keys.indexOf('og:image'));
      expect(value('og:url')).toBe(PAGE);
      expect(value('og:locale:alternate')).toBe('ar_EG');
      expect(value('og:image:alt')).toBe('A quay with two boats');
      expect(value('og:image:width')).toBe('120');
      expect(value('article:section')).toBe('Harbour');
      expect(value('twitter:card')).toBe('summary_large_image');
      expect(html).toContain(
        'content="Mayor &lt;/script&gt; says &quot;no&quot; &amp; &lt;b&gt;leaves&lt;/b&gt;"'
      );
      expect(html.split('\n')).toHaveLength(tags.length);
    });
  });

  describe('ninjs', () => {
    it('is valid by IPTC’s own schema, and maps what a story has', async () => {
      const object = await found('/articles/by-slug/mayor-says-no/ninjs');
      expect(ninjsFaults(object)).toEqual([]);
      expect(object).toMatchObject({
        standard: { name: 'ninjs', version: '3.1' },
        uri: expect.stringMatching(/^tag:courier\.example,.*:article\/.*\/en$/),
        type: 'text',
        pubStatus: 'usable',
        urgency: 3,
        language: 'en',
        slugline: SLUGLINE,
        by: 'By Ida Holm in Lindhaven',
        copyrightNotice: '© The Courier',
        headlines: [
          { role: 'main', contentType: 'text/plain', value: HEADLINE },
          { role: 'kicker', contentType: 'text/plain', value: 'Council' },
        ],
        infoSources: [
          { role: 'Reporter', name: 'Ida Holm', uri: 'https://courier.example/ida%7Cholm' },
          { role: 'source', name: 'Council minutes' },
          { role: 'publisher', name: 'The Courier & Sons', uri: 'https://courier.example/' },
        ],
        subjects: [
          { name: 'News', rel: 'section', literal: 'news' },
          { name: 'Harbour', rel: 'section', literal: 'harbour' },
          { name: 'Local politics' },
        ],
        renditions: [{ name: 'web', href: PAGE, contentType: 'text/html' }],
      });
      const roles = object.descriptions.map(({ role }: { role: string }) => role);
      expect(roles).toEqual(['summary', 'dateline', 'retraction', 'correction']);
      const plain = object.bodies.find(({ role }: { role: string }) => role === 'plain');
      expect(plain).toMatchObject({ wordCount: 5, value: expect.stringContaining('Nobody voted') });
      const pictures = object.associations.filter(
        ({ type }: { type: string }) => type === 'picture'
      );
      expect(pictures).toHaveLength(2);
      expect(pictures[1]).toMatchObject({
        name: 'quay',
        rel: 'lead',
        by: 'Jon Berg',
        copyrightNotice: '© Harbour Press 2026',
        usageTerms: 'Editorial use only',
        rightsInfo: { linkedRights: 'https://harbour.example/rights' },
        contentCreated: '2026-10-13T00:00:00Z',
        descriptions: [
          { role: 'caption', value: 'The quay <i>on Monday</i>' },
          { role: 'altText', value: 'A quay with two boats' },
        ],
        infoSources: [
          { role: 'creditLine', name: 'Jon Berg/Harbour Press' },
          { role: 'licensor', uri: 'https://harbour.example/license' },
        ],
        people: [{ name: 'Paul Adler', rel: 'shown' }],
        places: [
          { name: 'Lindhaven', rel: 'city' },
          { name: 'Norway', literal: 'NO' },
        ],
        genres: [{ name: 'Archive material' }],
      });
      expect(pictures[1].renditions[0]).toMatchObject({ name: 'original', width: 120, height: 80 });
      const links = object.associations
        .filter(
          ({ representationType }: { representationType?: string }) =>
            representationType === 'partial'
        )
        .map(({ rel, name }: { rel: string; name: string }) => [rel, name]);
      expect(links).toEqual([
        ['related', 'Pier closed'],
        ['translation', 'العمدة يقول لا'],
      ]);
    });

    it('parts blocks by one empty line, whatever lists and empty paragraphs lie between', async () => {
      const words = (text: string) => [{ type: 'text', text }];
      const list = (...children: object[]) => ({ type: 'list', format: 'unordered', children });
      const item = (text: string) => ({ type: 'list-item', children: words(text) });
      const text = [
        list(item('Tar'), list(item('Rope'))),
        { type: 'paragraph', children: words('') },
        { type: 'paragraph', children: words(' ') },
        { type: 'paragraph', children: words('Nails') },
      ];
      const { body } = await newsroom.call('POST', '/api/articles', {
        data: { headline: 'Stores', body: [{ __component: 'newsroom.text', text }] },
      });
      const { bodies } = await found('/articles/by-slug/stores/ninjs');
      await newsroom.call('DELETE', `/api/articles/${body.data.documentId}`);
      expect(bodies).toContainEqual(
        expect.objectContaining({ role: 'plain', value: 'Tar\nRope\n\nNails' })
      );
    });

    it('has lists by outlet, section and language, paged, each one valid object', async () => {
      const whole = await found('/ninjs/courier');
      expect(ninjsFaults(whole)).toEqual([]);
      expect(whole).toMatchObject({
        type: 'composite',
        title: 'The Courier & Sons',
        language: 'en',
      });
      const names = (list: { associations: Array<{ name: string }> }) =>
        list.associations.map(({ name }) => name);
      expect(names(whole)).toEqual([HEADLINE, 'Pier closed']);
      expect(names(await found('/ninjs/courier/harbour?locale=ar'))).toEqual(['العمدة يقول لا']);

      const first = await read('/ninjs/courier/news?pageSize=1');
      expect(names(first.body)).toEqual([HEADLINE]);
      const next = /<([^>]+)>; rel="next"/.exec(String(first.headers.get('link')))?.[1];
      const second = await read(String(next).replace(/^.*\/api/, ''));
      expect(ninjsFaults(second.body)).toEqual([]);
      expect(names(second.body)).toEqual(['Pier closed']);
      expect(second.headers.get('link')).not.toContain('rel="next"');
      expect(second.body.uri).not.toBe(first.body.uri);
    });

    it('is refused where it cannot be meant', async () => {
      const statuses = async (paths: string[]) =>
        Promise.all(paths.map(async (path) => (await read(path)).status));
      expect(
        await statuses(['/ninjs/nobody', '/ninjs/courier/nothing', '/ninjs/courier?page=9'])
      ).toEqual([404, 404, 404]);
      expect(
        await statuses([
          '/ninjs/courier?page=0',
          '/ninjs/courier?pageSize=1000',
          '/ninjs/courier?locale=xx',
          '/ninjs/courier?filters[a]=b',
          '/articles/by-slug/mayor-says-no/ninjs?locale=xx',
          '/articles/by-slug/mayor-says-no/ninjs?populate=*',
        ])
      ).toEqual([400, 400, 400, 400, 400, 400]);
    });
  });

  describe('the slugline', () => {
    const listed = async (query: string): Promise<string[]> => {
      const token = await signInAdministrator(newsroom);
      const path = `/content-manager/collection-types/${ARTICLE}?${query}`;
      const { results } = (await newsroom.request('GET', path, { token })).body;
      return results.map(({ documentId }: { documentId: string }) => documentId);
    };

    it('is what a story is found by in the panel and over the API', async () => {
      expect(await listed(`_q=${SLUGLINE}`)).toEqual([world.story]);
      expect(await listed(`filters[$and][0][slugline][$eq]=${SLUGLINE}`)).toEqual([world.story]);
      const { data } = await found(`/articles?filters[slugline]=${SLUGLINE}`);
      expect(data).toMatchObject([{ headline: HEADLINE, slugline: SLUGLINE }]);
    });

    it('stands in nothing that readers of a site see', async () => {
      for (const path of [
        ...['courier.rss', 'courier.atom', 'courier.json'].map((file) => `/feeds/${file}`),
        '/articles/by-slug/mayor-says-no/json-ld',
        '/articles/by-slug/mayor-says-no/open-graph',
        `/oembed?url=${encodeURIComponent(PAGE)}`,
      ]) {
        const { status, body } = await read(path);
        const text = JSON.stringify(body);
        expect([path, status]).toEqual([path, 200]);
        expect(text).toContain('Mayor');
        expect(text).not.toContain(SLUGLINE);
      }
    });

    it('is the slug in ninjs where the desk gave none, and its change is none of the content', async () => {
      const { body } = await newsroom.call('POST', '/api/articles', {
        data: { headline: 'Tide turns', section: world.harbour },
      });
      const ninjs = () => found('/articles/by-slug/tide-turns/ninjs');
      const before = await ninjs();
      expect(before.slugline).toBe('tide-turns');
      const path = `/api/articles/${body.data.documentId}`;
      await newsroom.call('PUT', path, { data: { slugline: 'TIDE' } });
      const after = await ninjs();
      expect(after).toMatchObject({ slugline: 'TIDE', versionCreated: before.versionCreated });
      const tooLong = await newsroom.call('PUT', path, { data: { slugline: 'x'.repeat(121) } });
      expect([tooLong.status, tooLong.body.error.details.errors[0].path]).toEqual([
        400,
        ['slugline'],
      ]);
      await newsroom.call('DELETE', path);
    });
  });

  describe('oEmbed', () => {
    it('gives a card for the address of a story, in JSON and in XML', async () => {
      const { body } = await oembed(`${PAGE}?utm_source=x#top`);
      expect(body).toMatchObject({
        type: 'rich',
        version: '1.0',
        title: HEADLINE,
        author_name: 'Ida Holm',
        provider_name: 'The Courier & Sons',
        provider_url: 'https://courier.example',
        width: 600,
        thumbnail_width: 120,
        thumbnail_height: 80,
      });
      expect(body.html).toContain(`<a href="${PAGE}">`);
      expect(body.html).not.toMatch(/<script|<b>|onerror/);
      const xml = await oembed(PAGE, '&format=xml');
      expect(xml.headers.get('content-type')).toBe('text/xml; charset=utf-8');
      expect(xml.body).toContain('<type>rich</type>');
      expect(xml.body).toContain('<title>Mayor &lt;/script&gt; says');
    });

    it('keeps to the size that the consumer has', async () => {
      const small = (await oembed(PAGE, '&maxwidth=300&maxheight=150')).body;
      expect(small).toMatchObject({ type: 'rich', width: 300, height: 150, thumbnail_width: 120 });
      const tiny = (await oembed(PAGE, '&maxwidth=100&maxheight=60')).body;
      expect(tiny).toMatchObject({ type: 'link', title: HEADLINE });
      expect(tiny).not.toHaveProperty('html');
      expect(tiny).not.toHaveProperty('thumbnail_url');
    });

    it('finds the language that the address names, and a story at an old address', async () => {
      const arabic = (await oembed('https://courier.example/ar/harbour/al-umda')).body;
      expect(arabic.html).toContain('dir="rtl"');
      const { body } = await newsroom.call('POST', '/api/articles', {
        data: { headline: 'Moved', slug: 'old-place', section: world.harbour },
      });
      await newsroom.call('PUT', `/api/articles/${body.data.documentId}`, {
        data: { slug: 'new-place' },
      });
      expect((await oembed('https://courier.example/en/harbour/old-place')).body.html).toContain(
        'https://courier.example/en/harbour/new-place'
      );
      await newsroom.call('DELETE', `/api/articles/${body.data.documentId}`);
    });

    it('answers 404, 501 and 400 by the specification', async () => {
      for (const url of [
        'https://courier.example/',
        'https://courier.example/en/harbour/nothing',
        'https://courier.example/xx/harbour/mayor-says-no',
        'https://courier.example.evil.example/en/harbour/mayor-says-no',
        'https://other.example/en/harbour/mayor-says-no',
        'https://courier.example/en/harbour/%E0%A4%A',
      ]) {
        expect([url, (await oembed(url)).status]).toEqual([url, 404]);
      }
      expect((await oembed(PAGE, '&format=yaml')).status).toBe(501);
      expect((await oembed(PAGE, '&dnt=1')).status).toBe(200);
      for (const query of ['', '?url=', '?url=no', '?url=javascript:alert(1)', '?url[]=a']) {
        expect([query, (await read(`/oembed${query}`)).status]).toEqual([query, 400]);
      }
      for (const size of ['maxwidth=0', 'maxwidth=-1', 'maxheight=wide', 'maxwidth=1e9']) {
        expect([size, (await oembed(PAGE, `&${size}`)).status]).toEqual([size, 400]);
      }
    });
  });

  describe('headers', () => {
    const LINK = [
      `<${PAGE}>; rel="canonical"`,
      `<${PAGE}>; rel="alternate"; hreflang="en"`,
      '<https://courier.example/ar/harbour/al-umda>; rel="alternate"; hreflang="ar"',
    ].join(', ');

    it('name the story’s own address and its languages, on the page and on every format', async () => {
      for (const path of ['', '/json-ld', '/ninjs', '/open-graph']) {
        const { headers } = await read(`/articles/by-slug/mayor-says-no${path}`);
        expect([path, headers.get('link')]).toEqual([path, LINK]);
      }
      expect((await oembed(PAGE)).headers.get('link')).toBe(LINK);
    });

    it('come from the configuration, and never from what a request says of its host', async () => {
      for (const path of [
        '/articles/by-slug/mayor-says-no/json-ld',
        '/articles/by-slug/mayor-says-no/ninjs',
        '/articles/by-slug/mayor-says-no/open-graph',
        '/ninjs/courier?pageSize=1',
        `/oembed?url=${encodeURIComponent(PAGE)}`,
      ]) {
        const response = await fetch(`${newsroom.url}/api${path}`, {
          headers: { 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil.example' },
        });
        const text = `${await response.text()} ${JSON.stringify([...response.headers])}`;
        expect([path, response.status, text.includes('evil.example')]).toEqual([path, 200, false]);
      }
    });

    it('lead from an old address to the same format at the present one', async () => {
      const { body } = await newsroom.call('POST', '/api/articles', {
        data: { headline: 'Wanderer', slug: 'wanderer-a' },
      });
      await newsroom.call('PUT', `/api/articles/${body.data.documentId}`, {
        data: { slug: 'wanderer-b' },
      });
      for (const format of ['json-ld', 'ninjs', 'open-graph']) {
        const { status, headers } = await read(`/articles/by-slug/wanderer-a/${format}/`);
        expect([status, headers.get('location')]).toEqual([
          301,
          `/api/articles/by-slug/wanderer-b/${format}?locale=en`,
        ]);
      }
      await newsroom.call('DELETE', `/api/articles/${body.data.documentId}`);
    });
  });

  describe('keep what is not public', () => {
    const DOORS = [
      '/articles/by-slug/mayor-says-no',
      '/articles/by-slug/mayor-says-no?html=true&jsonLd=true&openGraph=true',
      '/articles/by-slug/mayor-says-no/json-ld',
      '/articles/by-slug/mayor-says-no/open-graph',
      '/articles/by-slug/mayor-says-no/ninjs',
      `/oembed?url=${encodeURIComponent(PAGE)}`,
    ];
    const LISTS = [
      '/articles?html=true&jsonLd=true&openGraph=true',
      '/ninjs/courier',
      '/ninjs/courier/harbour',
    ];
    const withdrawals = () => newsroom.strapi.plugin('newsroom').service('withdrawals');
    const textOf = async (path: string) => JSON.stringify((await read(path)).body);

    it('drafts, unapproved captions, private fields and restricted mirrors', async () => {
      for (const path of [...DOORS, ...LISTS]) {
        const text = await textOf(path);
        expect(text).toContain('Mayor');
        expect([path, SECRETS.filter((secret) => text.includes(secret))]).toEqual([path, []]);
      }
      for (const format of ['json-ld', 'open-graph', 'ninjs']) {
        const { status } = await read(`/articles/by-slug/draft-that-is-not-out/${format}`);
        expect(status).toBe(404);
      }
      const url = 'https://courier.example/en/harbour/draft-that-is-not-out';
      expect((await oembed(url)).status).toBe(404);
    });

    it('a story from the moment it is unpublished until it is restored, as it was', async () => {
      await newsroom.strapi.documents(ARTICLE).unpublish({ documentId: world.story });
      for (const path of DOORS) expect([path, (await read(path)).status]).toEqual([path, 410]);
      for (const path of [...DOORS, ...LISTS]) {
        expect([path, (await textOf(path)).includes('Mayor')]).toEqual([path, false]);
      }
      await withdrawals().restore(world.story, ['en']);
      for (const path of [...DOORS, ...LISTS]) expect(await textOf(path)).toContain('Mayor');
      const { image } = await found(DOORS[2] ?? '');
      expect(image).toHaveLength(2);
    });

    it('a withdrawn story: every format says why and nothing else, also at the old address', async () => {
      await newsroom.strapi
        .plugin('newsroom')
        .service('withdrawals')
        .withdraw(world.story, {
          status: 451,
          reason: 'By order of the court.',
          authority: 'https://court.example/',
          locales: ['en'],
        });
      const old = DOORS.map((path) => path.replace('mayor-says-no', 'mayor-said-no'));
      for (const path of [...DOORS, ...old]) {
        const { status, headers, body } = await read(path);
        expect([path, status, headers.get('link')]).toEqual([
          path,
          451,
          '<https://court.example/>; rel="blocked-by"',
        ]);
        expect(body).toEqual({
          data: null,
          error: {
            status: 451,
            name: 'UnavailableForLegalReasonsError',
            message: 'This article is withheld for legal reasons.',
            details: { reason: 'By order of the court.', blockedBy: 'https://court.example/' },
          },
        });
      }
      for (const path of LISTS) expect(await textOf(path)).not.toContain('Mayor');
      const arabic = await found('/articles/by-slug/al-umda/ninjs?locale=ar');
      expect(JSON.stringify(arabic)).not.toContain('Mayor');
    });
  });
});
