/** @database any */

import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { Wire, type WireAnswer } from '../../support/wire';

const text = (length: number) => [
  { type: 'paragraph', children: [{ type: 'text', text: 'Fähre '.repeat(length) }] },
];

describe('over HTTP', () => {
  let newsroom: Newsroom;
  let wire: Wire;
  let slug: string;
  let documentId: string;
  /** What Strapi answered when nothing stood before it, by the path, Origin and method asked. */
  const stock = new Map<string, WireAnswer>();
  let asked: Array<{ path: string; origin?: string; method: string }>;

  beforeAll(async () => {
    const cache = { enabled: false };
    newsroom = await startNewsroom({ options: { publicRead: true, cache } });
    const { body } = await newsroom.call('POST', '/api/articles', {
      data: {
        headline: 'Ferry',
        body: [{ __component: 'newsroom.text', text: text(400) }],
      },
    });
    ({ slug, documentId } = body.data);
    const paths = [
      `/api/articles/by-slug/${slug}`,
      `/api/articles/${documentId}`,
      '/api/articles?populate=body&sort=headline:asc',
      '/api/sections',
      '/api/articles/by-slug/nothing',
      `/api/articles/${'x'.repeat(24)}`,
      '/api/outlet-mirrors?pagination[pageSize]=3',
    ];
    asked = paths.flatMap((path) =>
      ['GET', 'HEAD'].flatMap((method) => [
        { path, method },
        { path, method, origin: 'https://paper.example' },
        { path, method, origin: 'null' },
      ])
    );
    wire = new Wire(newsroom.url);
    for (const each of asked) stock.set(JSON.stringify(each), await ask(each));
    wire.close();
    await newsroom.stop({ keepDatabase: true });
    newsroom = await startNewsroom({
      database: newsroom.database,
      options: {
        publicRead: true,
        cache: { debug: true, maxAnswerBytes: 20_000, ignoredCookies: ['_ga*', 'consent'] },
      },
    });
    wire = new Wire(newsroom.url);
  });
  afterAll(async () => {
    wire.close();
    await newsroom.stop();
  });

  const ask = ({ path, origin, method }: { path: string; origin?: string; method: string }) =>
    wire.get(path, origin === undefined ? {} : { Origin: origin }, method);

  const article = () => `/api/articles/by-slug/${slug}`;
  const status = () => newsroom.strapi.plugin('newsroom').service('cache').status();

  /** Headers of the cache's own, which the stack never gave. */
  const OWN =
    /^(Age|Cache-Control|Cache-Tag|Content-Length|ETag|Last-Modified|Surrogate-Key|Vary|X-Cache): /;
  const given = ({ lines }: WireAnswer) => lines.filter((line) => !OWN.test(line));

  it('hits and misses carry the bytes and headers that the stack gives without the cache', async () => {
    for (const each of asked) {
      const before = stock.get(JSON.stringify(each)) as WireAnswer;
      const answers = [await ask(each), await ask(each)];
      for (const answer of answers) {
        expect([each, answer.status]).toEqual([each, before.status]);
        expect(answer.body.equals(before.body)).toBe(true);
        expect(given(answer)).toEqual(given(before));
        expect(answer.headers['content-length']).toBe(before.headers['content-length']);
        expect(answer.headers.vary).toMatch(/^Origin(, Accept-Encoding)?$/);
      }
      expect(answers[1]?.headers['x-cache']).toBe('HIT');
    }
  });

  it('a text is encoded as the reader takes it, each encoding with an ETag of its own', async () => {
    const plain = await wire.get(article());
    const gzip = await wire.get(article(), { 'Accept-Encoding': 'gzip, br;q=0.5' });
    const br = await wire.get(article(), { 'Accept-Encoding': 'gzip, deflate, br' });
    expect([gzip, br].map(({ headers }) => headers['content-encoding'])).toEqual(['gzip', 'br']);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
    expect(new Set([plain, gzip, br].map(({ headers }) => headers.etag)).size).toBe(3);
    expect(plain.headers.vary).toContain('Accept-Encoding');
    for (const none of ['', 'identity', 'gzip;q=0, br;q=0', 'zstd', 'gzip;q=2, ,,;']) {
      const { headers, body } = await wire.get(article(), { 'Accept-Encoding': none });
      expect([none, headers['content-encoding'], body.equals(plain.body)]).toEqual([
        none,
        undefined,
        true,
      ]);
    }
  });

  it('conditions are met as RFC 9110 says, and nonsense counts as not said', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1000 - (Date.now() % 1000)));
    const { headers } = await wire.get(article());
    const etag = String(headers.etag);
    const lastModified = String(headers['last-modified']);
    const cases: Array<[Record<string, string>, number]> = [
      [{ 'If-None-Match': etag }, 304],
      [{ 'If-None-Match': `W/${etag}` }, 304],
      [{ 'If-None-Match': `"other", W/"more" , ${etag}` }, 304],
      [{ 'If-None-Match': '*' }, 304],
      [{ 'If-None-Match': '"other"' }, 200],
      [{ 'If-None-Match': etag.slice(1) }, 200],
      [{ 'If-None-Match': etag.replace(/"$/, '-gzip"') }, 200],
      [{ 'If-None-Match': ',,"' }, 200],
      [{ 'If-None-Match': '"other"', 'If-Modified-Since': lastModified }, 200],
      [{ 'If-Modified-Since': lastModified }, 304],
      [{ 'If-Modified-Since': 'Tue, 01 Jan 2019 00:00:00 GMT' }, 200],
      [{ 'If-Modified-Since': 'yesterday' }, 200],
      [{ 'If-Match': etag }, 200],
      [{ 'If-Match': `W/${etag}` }, 412],
      [{ 'If-Match': '"other"' }, 412],
      [{ 'If-Unmodified-Since': 'Tue, 01 Jan 2019 00:00:00 GMT' }, 412],
      [{ 'If-Unmodified-Since': 'tomorrow' }, 200],
      [{ Range: 'bytes=0-10' }, 200],
      [{ Range: 'bytes=9-1,-,x' }, 200],
    ];
    for (const [conditions, expected] of cases) {
      const answer = await wire.get(article(), conditions);
      expect([conditions, answer.status]).toEqual([conditions, expected]);
      if (expected !== 304) continue;
      expect(answer.body.length).toBe(0);
      expect(answer.headers).toMatchObject({ etag, 'cache-control': 'public, no-cache' });
      expect(answer.headers['content-type']).toBeUndefined();
    }
  });

  it('the same question is the same answer in whatever order and encoding it is asked', async () => {
    const ways = [
      '/api/articles?sort=headline:asc&pagination[page]=1&locale=en',
      '/api/articles?locale=en&sort=headline%3Aasc&pagination%5Bpage%5D=1',
      '/api/articles?&locale=en&&pagination%5bpage%5d=1&sort=headline%3aasc&',
    ];
    expect((await wire.get(String(ways[0]))).headers['x-cache']).toBe('MISS');
    for (const way of ways) expect((await wire.get(way)).headers['x-cache']).toBe('HIT');
  });

  it.each([
    ['/api/articles?locale=en', '/api/articles?locale=ar'],
    ['/api/articles?sort[0]=headline&sort[1]=slug', '/api/articles?sort[1]=headline&sort[0]=slug'],
    ['/api/articles?fields=headline&fields=slug', '/api/articles?fields=slug&fields=headline'],
    [
      '/api/articles?populate[section]=true&populate[captions]=true',
      '/api/articles?populate[captions]=true&populate[section]=true',
    ],
    ['/api/articles?locale', '/api/articles?locale='],
    ['/api/articles/by-slug/a%2Fb', '/api/articles/by-slug/a/b'],
    ['/api/articles', '/API/articles'],
  ])('two questions are not taken for one: %s and %s', async (one, other) => {
    await wire.get(one);
    await wire.get(one);
    expect((await wire.get(other)).headers['x-cache']).not.toBe('HIT');
  });

  it.each([
    ['a token', { Authorization: 'Bearer nobody' }, 401],
    ['a cookie', { Cookie: 'koa.sess=x' }, 200],
    ['a cookie beside those that do not matter', { Cookie: '_ga=1; koa.sess=x' }, 200],
  ])(
    'who asks with %s is left to Strapi, and what he gets to himself',
    async (_, headers, code) => {
      await wire.get(article());
      const answer = await wire.get(article(), headers);
      expect([answer.status, answer.headers['x-cache']]).toEqual([
        code,
        expect.stringMatching(/^BYPASS; /),
      ]);
      expect((await wire.get(article())).status).toBe(200);
    }
  );

  it('cookies that an operator says do not matter make no difference', async () => {
    const path = '/api/articles?locale=en&sort=slug:asc';
    const cookies = { Cookie: '_ga_X1=GS1.1; consent=all;; _ga=2' };
    expect((await wire.get(path, cookies)).headers['x-cache']).toBe('MISS');
    for (const headers of [{}, cookies, { Cookie: 'consent=none' }]) {
      expect((await wire.get(path, headers)).headers['x-cache']).toBe('HIT');
    }
  });

  it('who asks for the form of Strapi 4 gets it, and nobody else does', async () => {
    const path = '/api/sections?sort=name:asc&fields=name';
    await newsroom.call('POST', '/api/sections', { data: { name: 'Harbour' } });
    const ask = async (headers: Record<string, string> = {}) =>
      (await fetch(`${newsroom.url}${path}`, { headers })).text();
    expect(await ask({ 'Strapi-Response-Format': 'v4' })).toContain('"attributes"');
    expect(await ask()).not.toContain('"attributes"');
    expect(await ask({ 'Strapi-Response-Format': 'v4' })).toContain('"attributes"');
  });

  it('every format comes from memory until what it is made of changes', async () => {
    const { body } = await newsroom.call('POST', '/api/outlets', {
      data: { name: 'Kurier', slug: 'kurier', address: 'https://kurier.example' },
    });
    const url = encodeURIComponent(`https://kurier.example/${slug}`);
    const paths = [
      '/api/feeds/kurier.rss',
      '/api/feeds/kurier.atom',
      '/api/feeds/kurier.json',
      '/api/ninjs/kurier',
      '/api/sitemaps/kurier.xml',
      '/api/sitemaps/kurier/news.xml',
      '/api/robots/kurier.txt',
      `/api/oembed?url=${url}`,
      `${article()}/json-ld`,
      `${article()}/open-graph`,
      `${article()}/ninjs`,
      `${article()}?jsonLd=true`,
      `${article()}?html=true`,
      '/api/outlets/kurier/mirrors.txt',
    ];
    const outcomes = async () => {
      const answers = [];
      for (const path of paths) {
        const { status: code, headers } = await wire.get(path);
        answers.push([path, code, headers['x-cache']]);
      }
      return answers;
    };
    const all = (how: string) => paths.map((path) => [path, 200, how]);
    // The first list of an outlet makes the key that signs it.
    await outcomes();
    await outcomes();
    expect(await outcomes()).toEqual(all('HIT'));
    await newsroom.call('PUT', `/api/outlets/${body.data.documentId}`, {
      data: { name: 'Der Kurier' },
    });
    expect(await outcomes()).toEqual(all('MISS'));
  });

  it.each([
    ['drafts', '/api/articles?status=draft', 403],
    ['unknown parameters', '/api/articles?junk=1', 400],
    ['malformed encoding', '/api/articles?locale=%E0%A4%A', 400],
    ['a language that is none', '/api/articles/by-slug/x?locale=..%2F', 400],
    ['what is too large to be kept', '/api/articles?populate=*&pagination[pageSize]=100', 200],
  ])('is not stored: %s', async (_, path, code) => {
    if (code === 200 && path.includes('pageSize')) {
      for (let n = 0; n < 8; n += 1) {
        await newsroom.call('POST', '/api/articles', {
          data: {
            headline: `Long ${n}`,
            body: [{ __component: 'newsroom.text', text: text(900) }],
          },
        });
      }
    }
    const answers = [await wire.get(path), await wire.get(path)];
    expect(answers.map((each) => each.status)).toEqual([code, code]);
    expect(answers[1]?.headers['x-cache']).not.toBe('HIT');
    expect(() => JSON.parse(String(answers[1]?.body))).not.toThrow();
  });

  it('many who ask at once are answered by asking Strapi once', async () => {
    const path = '/api/articles?sort=slug:desc&pagination[pageSize]=2';
    const before = status().misses;
    const answers = await Promise.all(Array.from({ length: 50 }, () => wire.get(path)));
    expect(new Set(answers.map(({ body }) => String(body))).size).toBe(1);
    expect(status().misses - before).toBe(1);
  });

  it('a host that an asker makes up is in nobody else’s answer', async () => {
    const evil = 'evil.example';
    for (const headers of [
      { Host: evil },
      { 'X-Forwarded-Host': evil, 'X-Forwarded-Proto': 'https' },
      { Forwarded: `host=${evil}` },
      { Host: 'a b' },
      { Host: `${evil}\u00e4` },
      { Origin: 'not an origin' },
      { 'X-Original-URL': '/admin', 'X-Rewrite-URL': '/admin' },
    ]) {
      const poisoned = await wire.get('/api/articles', headers);
      expect([200, 400]).toContain(poisoned.status);
      const { body, lines } = await wire.get('/api/articles');
      expect(`${lines.join()}${body}`).not.toContain(evil);
    }
    const mine = await wire.get('/api/articles', { Origin: `https://${evil}` });
    expect(mine.headers['access-control-allow-origin']).toBe(`https://${evil}`);
    expect((await wire.get('/api/articles')).headers['access-control-allow-origin']).not.toContain(
      evil
    );
  });

  it('where a proxy is not trusted, what it says of the host makes no second answer', async () => {
    await wire.get('/api/articles');
    const answer = await wire.get('/api/articles', { 'X-Forwarded-Host': 'other.example' });
    expect(answer.headers['x-cache']).toBe('HIT');
  });

  it('the admin panel can ask how it goes, and nobody else', async () => {
    expect((await newsroom.read('/newsroom/cache/status')).status).toBe(401);
    expect(status()).toMatchObject({ enabled: true, paused: null, maxBytes: 128_000_000 });
  });
});
