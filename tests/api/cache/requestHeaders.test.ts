/** @database any */

import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Core } from '@strapi/strapi';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { REQUEST_HEADERS } from '../../support/requestHeaders';
import { buildStoryWorld } from '../../support/storyWorld';
import { Wire, type WireAnswer } from '../../support/wire';

/** An address of every route whose answers may be kept, by the route. */
const EXAMPLES: Record<string, string> = {
  '/api/articles': '/api/articles?populate=*',
  '/api/articles/search': '/api/articles/search?q=mayor',
  '/api/articles/:id': '/api/articles/STORY',
  '/api/articles/by-slug/:slug': '/api/articles/by-slug/mayor-says-no?mirrors=true&jsonLd=true',
  '/api/articles/by-slug/:slug/json-ld': '/api/articles/by-slug/mayor-says-no/json-ld',
  '/api/articles/by-slug/:slug/open-graph': '/api/articles/by-slug/mayor-says-no/open-graph',
  '/api/articles/by-slug/:slug/ninjs': '/api/articles/by-slug/mayor-says-no/ninjs',
  '/api/image-captions': '/api/image-captions',
  '/api/image-captions/:id': '/api/image-captions/nothing',
  '/api/sections': '/api/sections?populate=outlet',
  '/api/sections/:id': '/api/sections/NEWS',
  '/api/sections/by-slug/:slug': '/api/sections/by-slug/harbour',
  '/api/outlets/by-slug/:slug': '/api/outlets/by-slug/courier',
  '/api/outlets': '/api/outlets?populate=logo',
  '/api/outlets/:id': '/api/outlets/OUTLET',
  '/api/outlets/:slug/mirrors.json': '/api/outlets/courier/mirrors.json',
  '/api/outlets/:slug/mirrors.jws': '/api/outlets/courier/mirrors.jws',
  '/api/outlets/:slug/mirrors.txt': '/api/outlets/courier/mirrors.txt',
  '/api/outlets/:slug/mirrors.html': '/api/outlets/courier/mirrors.html',
  '/api/outlets/:slug/mirrors.bypass.json': '/api/outlets/courier/mirrors.bypass.json',
  '/api/outlets/:slug/restricted/mirrors.json': '/api/outlets/courier/restricted/mirrors.json',
  '/api/outlets/:slug/restricted/mirrors.jws': '/api/outlets/courier/restricted/mirrors.jws',
  '/api/outlet-mirrors': '/api/outlet-mirrors',
  '/api/outlet-mirrors/:id': '/api/outlet-mirrors/nothing',
  '/api/corrections': '/api/corrections?outlet=courier',
  '/api/corrections/:file': '/api/corrections/courier.html',
  '/api/feeds/:file': '/api/feeds/courier.rss',
  '/api/feeds/:outlet/:file': '/api/feeds/courier/harbour.json',
  '/api/ninjs/:outlet': '/api/ninjs/courier',
  '/api/ninjs/:outlet/:section': '/api/ninjs/courier/harbour',
  '/api/oembed': `/api/oembed?url=${encodeURIComponent('https://courier.example/en/harbour/mayor-says-no')}`,
  '/api/sitemaps/:file': '/api/sitemaps/courier.xml',
  '/api/sitemaps/:outlet/:file': '/api/sitemaps/courier/news.xml',
  '/api/robots/:file': '/api/robots/courier.txt',
  '/api/robots/:outlet/:file': '/api/robots/courier/rsl.xml',
};
const KEPT =
  /^\/api\/(?:articles|image-captions|sections|outlets|outlet-mirrors|corrections|feeds|sitemaps|robots|ninjs|oembed)(?=[/?]|$)/;
/** Of jest's clocks, all but that which tells the time of day. */
const GO_ON = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** A middleware of a project that answers by whatever header it is sent. */
const tellWhatItSees = (strapi: Core.Strapi) =>
  strapi.server.use(async (ctx, next) => {
    await next();
    const { headers, rawHeaders, headersDistinct } = ctx.req;
    const raw = rawHeaders.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase());
    const names = [...Object.keys(headers), ...raw, ...Object.keys(headersDistinct)];
    ctx.set('X-Saw', [...new Set(names)].sort().join(' '));
    ctx.set('X-Host', ctx.host);
  });

describe('no header of a request is in what other readers get', () => {
  let newsroom: Newsroom;
  let wire: Wire;
  let paths: string[];
  /** What each address is answered with to who sends no header at all. */
  let plain: WireAnswer[];

  beforeAll(async () => {
    newsroom = await startNewsroom({
      configure: tellWhatItSees,
      locales: ['ar'],
      options: { publicRead: true, cache: { debug: true } },
    });
    const { outlet, news, story } = await buildStoryWorld(newsroom);
    paths = Object.values(EXAMPLES).map((path) =>
      path.replace('STORY', story).replace('NEWS', news).replace('OUTLET', outlet)
    );
    wire = new Wire(newsroom.url);
    // The first list of an outlet makes the key that signs it.
    await ask();
    // Lists say when they were made.
    jest.useFakeTimers({ now: Date.now(), doNotFake: [...GO_ON] });
    forget();
    plain = await ask();
  });
  afterAll(async () => {
    jest.useRealTimers();
    wire.close();
    await newsroom.stop();
  });

  const forget = () => newsroom.strapi.plugin('newsroom').service('cache').invalidate();
  const ask = (headers: Record<string, string> = {}) =>
    Promise.all(paths.map((path) => wire.get(path, headers)));
  /** All but where it came from. */
  const content = ({ status, lines, body }: WireAnswer) => ({
    status,
    lines: lines.filter((line) => !/^(?:X-Cache|Last-Modified):/.test(line)),
    body: String(body),
  });
  const decoded = ({ headers, body }: WireAnswer) => {
    if (headers['content-encoding'] === 'gzip') return String(gunzipSync(body));
    return String(headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body);
  };

  it('asks every route whose answers are kept', () => {
    const layers: Array<{ path: string; methods: string[] }> = newsroom.strapi.server.listRoutes();
    const kept = layers
      .filter(({ path, methods }) => methods.includes('GET') && KEPT.test(path))
      .map(({ path }) => path);
    expect([...new Set(kept)].sort()).toEqual(Object.keys(EXAMPLES).sort());
    const codes = plain.map(({ status }, at) => [paths[at], status]);
    expect(codes.filter(([, status]) => status !== 200)).toEqual([
      ['/api/image-captions/nothing', 404],
      ['/api/outlets/courier/restricted/mirrors.json', 403],
      ['/api/outlets/courier/restricted/mirrors.jws', 403],
      ['/api/outlet-mirrors/nothing', 404],
      ['/api/robots/courier/rsl.xml', 404],
    ]);
    // Who may not read is asked again by all that he says of himself, and nothing of it is kept.
    for (const { status, headers } of plain) {
      if (status !== 403) expect(headers['x-saw']).toBe('accept-encoding host');
      expect(headers['x-cache']).toBe(status === 403 ? 'BYPASS; status 403' : 'MISS');
    }
  });

  it.each(REQUEST_HEADERS.map(({ name, value, readBy }) => [name, value, readBy]))(
    '%s: %s, which %s reads',
    async (name, value) => {
      forget();
      // The first of them asks for both.
      const [own, together] = await Promise.all([ask({ [name]: value }), ask()]);
      expect(together.map(content)).toEqual(plain.map(content));
      expect((await ask()).map(content)).toEqual(plain.map(content));
      for (const [at, answer] of own.entries()) {
        if (/^BYPASS/.test(String(answer.headers['x-cache']))) continue;
        if (answer.status !== 304) {
          expect([answer.status, decoded(answer)]).toEqual([
            plain[at]?.status,
            String(plain[at]?.body),
          ]);
        }
        expect(answer.headers['x-saw']?.toString().split(' ')).toEqual(
          name === 'Origin' ? ['accept-encoding', 'host', 'origin'] : ['accept-encoding', 'host']
        );
        if (name === 'Host') expect(answer.headers['x-host']).toBe(value.toLowerCase());
      }
    }
  );
});
